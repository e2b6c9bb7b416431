import type { TimelineItem } from '../casefile/reads.js';
import type { CommandType } from '../domain/case/commands.js';
import type { PointId } from '../domain/case/names.js';
import type { Instant } from '../domain/terms/amsterdam.js';

/** Something the learner recorded in a story. */
export interface LearnerAct {
  readonly type: CommandType;
  readonly at: Instant;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Waiting points that ended by it after their moment had passed: somebody had been reminded of that. */
  readonly late: readonly PointId[];
}

/** What was recorded, oldest first, out of the file of a case: the reminders in it tell what was late (I2). */
export function actsIn(items: readonly TimelineItem[]): readonly LearnerAct[] {
  const passed = new Set<PointId>();
  const acts: LearnerAct[] = [];
  const lateOf = new Map<string, PointId[]>();
  for (const { event, entry } of items) {
    if (event.type === 'reminded' && event.rung !== 'before') passed.add(event.point);
    if (event.type === 'pointOpened') passed.delete(event.point.id);
    const late = event.id === null ? [] : (lateOf.get(event.id) ?? []);
    if (event.id !== null) lateOf.set(event.id, late);
    if (entry !== null)
      acts.push({ type: entry['type'] as CommandType, at: event.entryAt, fields: entry, late });
    if (event.type === 'pointEnded' && passed.delete(event.point)) late.push(event.point);
  }
  return acts;
}
