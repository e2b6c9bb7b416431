import type { Command } from '../case/commands.js';
import type { CaseEvent } from '../case/events.js';

/** An event with the command it came from, and so with its words; time has none. */
export interface Recorded {
  readonly event: CaseEvent;
  readonly command: Command | null;
}
