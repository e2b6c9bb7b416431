import { z } from 'zod';
import type { TimelineItem } from '../casefile/reads.js';
import { showMoment } from './case-answers.js';

/** Whom a case was closed to, and who asked to see it, have rights of their own (security.md 2.2, row 39). */
const OWN_RIGHTS: ReadonlySet<string> = new Set([
  'accessDenied', 'denyConfirmed', 'denyLifted', 'accessRequestReceived', 'accessRequestDecided',
]); // prettier-ignore

export const TIMELINE_ITEM = z.strictObject({
  seq: z.int(),
  type: z.string().describe('Name of the event'),
  entryAt: z.iso.datetime().describe('When it was recorded, UTC'),
  by: z.string().nullable().describe('Person; null = time passed'),
  point: z.string().optional().describe('The waiting point it is about'),
  rung: z
    .union([z.enum(['before', 'due']), z.literal([1, 2, 3])])
    .optional()
    .describe('Of a reminder'),
  entry: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe(
      'The command as its giver wrote it, at the first event that followed; moments as epoch milliseconds',
    ),
});

function showItem({ seq, event, entry }: TimelineItem): z.input<typeof TIMELINE_ITEM> {
  const point = 'point' in event ? event.point : undefined;
  const { deny, ...words } = entry ?? {};
  return {
    seq,
    type: event.type,
    entryAt: showMoment(event.entryAt),
    by: event.by,
    ...(point !== undefined && { point: typeof point === 'string' ? point : point.id }),
    ...(event.type === 'reminded' && { rung: event.rung }),
    entry: entry === null ? null : words,
  };
}

/** What happened, without what has rights of its own. */
export function showTimeline(items: readonly TimelineItem[]): z.input<typeof TIMELINE_ITEM>[] {
  return items.filter(({ event }) => !OWN_RIGHTS.has(event.type)).map(showItem);
}
