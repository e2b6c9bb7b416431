import type { Command } from '../case/commands.js';
import type { CaseEvent } from '../case/events.js';

/** An event with the words it came from; time has none. */
export interface Recorded {
  readonly event: CaseEvent;
  readonly command: Command | null;
}
