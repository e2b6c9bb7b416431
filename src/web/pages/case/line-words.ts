import { dayOf, type Instant } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { Line } from './lines.js';

const words = nl.case;

/** "Feit (zelf gezien of gehoord)", "Uitspraak van oma". */
export function signalWords({ signal }: Line): string {
  if (signal === null) return '';
  return signal.kind === 'statement'
    ? words.signalKind.statement(signal.source)
    : words.signalKind[signal.kind];
}

/** When it happened; when that was another day than it was written down, both (E.6). */
export function whenWords({ happenedAt, recordedAt }: Line, now: Instant): string {
  const [happened, recorded] = [dayOf(happenedAt), dayOf(recordedAt)];
  if (happened === recorded) return showDay(happened, now);
  return nl.timeline.happened(showDay(happened, now), showDay(recorded, now));
}

/** What a line is about for the filters of the timeline. */
export type LineGroup =
  'facts' | 'statements' | 'documents' | 'opinions' | 'contradicts' | 'decisions' | 'contact';

const DECISIONS: ReadonlySet<string> = new Set([
  'answerAfweging', 'decideMelding', 'decideHelp', 'recordWeighing', 'closeCase', 'changeClass', 'postpone', 'assign',
  'raiseEmergency', 'submitMelding', 'completeMapping', 'waiveConversation', 'waivePreReportTalk', 'confirmStep',
]); // prettier-ignore
const CONTACT: ReadonlySet<string> = new Set([
  'recordConsultation', 'holdConversation', 'recordContactAttempt', 'holdPreReportTalk', 'recordVtContact',
  'recordVtFeedback', 'recordSight', 'answerReporter',
]); // prettier-ignore
const OF_KIND = {
  observation: 'facts',
  statement: 'statements',
  document: 'documents',
  interpretation: 'opinions',
} as const;

export function groupsOf(line: Line): readonly LineGroup[] {
  return [
    ...(line.signal === null ? [] : [OF_KIND[line.signal.kind]]),
    ...(line.signal?.direction === 'contradicts' || line.type === 'addStatement' || line.views.length > 0
      ? (['contradicts'] as const)
      : []),
    ...(DECISIONS.has(line.type) ? (['decisions'] as const) : []),
    ...(CONTACT.has(line.type) ? (['contact'] as const) : []),
  ];
}
