import type { MySignal } from '../../../casefile/my-signals.js';
import { dayOf, type Instant } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';

/** One of my signals as a line: when, how it stands, and where to read it. */
export interface SignalLine {
  readonly id: string;
  readonly heading: string;
  readonly status: string;
  readonly to: string;
}

const words = nl.signal.mine;

export function signalLine(signal: MySignal, now: Instant): SignalLine {
  return {
    id: signal.id,
    heading: words.item(showMoment(signal.sentAt, now)),
    status: statusWords(signal, now),
    to: urls.mySignal({ id: signal.id }),
  };
}

export function statusWords({ status }: MySignal, now: Instant): string {
  switch (status.kind) {
    case 'sent':
      return words.sent;
    case 'read':
      return words.read(status.by, showDay(dayOf(status.at), now));
    case 'working':
      return words.working;
    case 'handedOff':
      return words.handedOff;
    case 'done':
      return words.done(showDay(dayOf(status.at), now));
  }
}
