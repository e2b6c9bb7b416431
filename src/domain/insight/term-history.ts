import type { Command } from '../case/commands.js';
import type { CaseEvent } from '../case/events.js';
import { kindOf, type PointId } from '../case/names.js';
import type { Instant } from '../terms/amsterdam.js';
import { COUNTED_POINTS } from './indicators.js';
import type { Counter } from './counter.js';

/** A wait that runs: until when, and whether that moment has passed. */
interface Wait {
  readonly due: Instant;
  readonly passed: boolean;
}

/** Acts that answer a wait which then begins anew under the same name. */
const ANSWERS: ReadonlySet<string> = new Set(['recordSight', 'recordMonitoring', 'recordVtContact']);

/** Whether each term was met: counted in the school year of its due moment, once for every time it was waited for. */
export class TermHistory {
  readonly #counter: Counter;
  readonly #waits = new Map<PointId, Wait>();

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  take(event: CaseEvent, command: Command | null): void {
    switch (event.type) {
      case 'pointOpened':
        this.#waits.set(event.point.id, { due: event.point.due, passed: false });
        return;
      case 'pointMoved': {
        const wait = this.#waits.get(event.point.id);
        if (wait !== undefined && command !== null && ANSWERS.has(command.type))
          this.#count(event.point.id, wait, event.entryAt);
        this.#waits.set(event.point.id, { due: event.point.due, passed: false });
        return;
      }
      case 'termsRecomputed':
        for (const { id, due } of event.points)
          this.#waits.set(id, { due, passed: due <= event.entryAt && this.#waits.get(id)?.passed === true });
        return;
      case 'reminded': {
        const wait = this.#waits.get(event.point);
        if (wait !== undefined && event.rung !== 'before')
          this.#waits.set(event.point, { ...wait, passed: true });
        return;
      }
      case 'pointEnded': {
        const wait = this.#waits.get(event.point);
        if (wait !== undefined) this.#count(event.point, wait, event.entryAt);
        this.#waits.delete(event.point);
        return;
      }
      default:
        return;
    }
  }

  /** What is still waited for after its moment was not met in time, however it ends. */
  end(): void {
    for (const [id, wait] of this.#waits) if (wait.passed) this.#count(id, wait, Infinity);
  }

  #count(id: PointId, { due }: Wait, metAt: Instant): void {
    const kind = kindOf(id);
    if (!COUNTED_POINTS.includes(kind)) return;
    this.#counter.countWith(`term.${kind}`, [metAt > due && `term.${kind}.late`], due);
  }
}
