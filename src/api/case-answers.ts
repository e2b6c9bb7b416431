import { z } from 'zod';
import * as names from '../domain/case/names.js';
import type { CaseView, WaitingView } from '../domain/case/view.js';

const moment = z.iso.datetime().describe('UTC');
const enumOf = <const Values extends readonly string[]>(values: Values) => z.enum(values);

export const WAITING = z.strictObject({
  id: z.string().describe('Waiting point, such as W1'),
  due: moment,
  owner: z.string().describe('Role on turn'),
  rung: z.union([z.enum(['before', 'due']), z.literal([1, 2, 3])]).nullable(),
  dates: z.record(z.string(), moment),
});

const stepStatus = enumOf(['open', 'done', 'waived', 'effort']);
const afweging = enumOf(['yes', 'no', 'doubt', 'open', 'withVeiligThuis']);

/** `CaseView` of vocabulary.md section 1, with moments as ISO 8601 in UTC. */
export const CASE_VIEW = z.strictObject({
  version: z.int(),
  stage: enumOf(names.STAGES),
  class: enumOf(names.CASE_CLASSES),
  emergency: z.boolean(),
  steps: z.strictObject({ 1: stepStatus, 2: stepStatus, 3: stepStatus, 4: stepStatus, 5: stepStatus }),
  afwegingen: z.strictObject({ 1: afweging, 2: afweging, 3: afweging, 4: afweging, 5: afweging }),
  required: z.enum(['yes', 'no', 'open']),
  melding: z.enum(['none', 'due', 'submitted', 'concluded']),
  meldingen: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(['due', 'submitted', 'concluded']),
      norm: z.literal([1, 2, 3]).nullable(),
      followsMeldingId: z.string().nullable(),
      submittedAt: moment.nullable(),
    }),
  ),
  norm: z.literal([1, 2, 3]).nullable(),
  help: z.enum(['none', 'planned', 'running', 'concluded']),
  closure: enumOf([...names.CLOSURES, 'handedOff']).nullable(),
  waiting: z.array(WAITING).describe('Open waiting points, soonest first'),
  debts: z.array(z.enum(['conversation', 'steps', 'preReportTalk', 'writtenMelding'])),
});

/** A case to somebody with full access, or only the fact that it exists. */
export const CASE_ANSWER = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('full'), caseId: z.uuid(), code: z.string(), case: CASE_VIEW }),
  z.strictObject({ level: z.literal('status'), caseId: z.uuid() }),
]);

/** `none`: what was recorded needs no access afterwards, such as a denial by the privacy officer. */
export const COMMAND_ANSWER = z.discriminatedUnion('level', [
  ...CASE_ANSWER.options,
  z.strictObject({ level: z.literal('none'), caseId: z.uuid() }),
]);

/** A moment as the API writes it. */
export function showMoment(instant: number): string {
  return new Date(instant).toISOString();
}

export function showWaiting(point: WaitingView): z.input<typeof WAITING> {
  const { id, due, owner, rung, dates } = point;
  return {
    id,
    due: showMoment(due),
    owner,
    rung,
    dates: Object.fromEntries(Object.entries(dates).map(([name, at]) => [name, showMoment(at)])),
  };
}

export function showCase(view: CaseView): z.input<typeof CASE_VIEW> {
  return {
    ...view,
    meldingen: view.meldingen.map((melding) => ({
      ...melding,
      submittedAt: melding.submittedAt === null ? null : showMoment(melding.submittedAt),
    })),
    waiting: view.waiting.map(showWaiting),
    debts: [...view.debts],
  };
}
