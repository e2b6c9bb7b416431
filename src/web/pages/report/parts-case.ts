import { STEPS, type StepNumber } from '../../../domain/case/names.js';
import { nl } from '../../texts/nl.js';
import { showCode } from '../../urls.js';
import { nameless } from '../case/about.js';
import type { CasePage } from '../case/case-page.js';
import type { Line } from '../case/lines.js';
import { functionsOf, linesOfType, paperDay, wholeLine, type ReportLine } from './sources.js';

const words = nl.report;
const { stepName, stepOpen, stepDoneShort, stepWaived, stepEffort } = nl.states;
const STEP_STATE = { open: stepOpen, done: stepDoneShort, waived: stepWaived, effort: stepEffort } as const;

/** The acts that belong to a step. */
const ACTS: Readonly<Record<StepNumber, readonly Line['type'][]>> = {
  1: ['completeMapping', 'recordKindcheck'],
  2: ['recordConsultation'],
  3: ['holdConversation', 'recordContactAttempt', 'waiveConversation'],
  4: ['recordWeighing'],
  5: ['decideMelding', 'decideHelp', 'submitMelding'],
};

/** 1: the five steps with their dates, and what is still owed. */
export function meldcodeLines(page: CasePage): readonly ReportLine[] {
  const { view } = page.sheet;
  const source = words.ofCase(showCode(page.code));
  const steps = STEPS.map((number) => {
    const acts = linesOfType(page, ...ACTS[number]).map((line) =>
      words.act(line.heading, paperDay(line.happenedAt)),
    );
    const state = words.step(number, stepName[number], STEP_STATE[view.steps[number]]);
    return { text: acts.length === 0 ? state : `${state}\n${words.acts(acts.join('; '))}`, source };
  });
  const debts = view.debts.map((debt) => ({ text: words.debt(nl.states.debt[debt]), source }));
  return [...steps, ...debts];
}

/** 2: who makes the report, and from where. */
export function reporterLines(page: CasePage): readonly ReportLine[] {
  const { viewer } = page.visit;
  const location = viewer.organisation.locations.find((one) => one.id === page.sheet.locationId);
  return [
    words.reporter(viewer.name, functionsOf(page, viewer.personId)),
    words.organisation(viewer.organisation.name),
    ...(location === undefined ? [] : [words.location(location.name)]),
  ].map((text) => ({ text, source: words.ofOrganisation }));
}

/** 3: whom it is about, by name, and what the kindcheck found. */
export function concernedLines(page: CasePage): readonly ReportLine[] {
  const { subjects } = page.about;
  return [
    ...subjects.map((subject) => ({
      text: subject.name === null ? nameless(subject) : `${subject.name}, ${nameless(subject)}`,
      source: subject.byKindcheck ? words.fromKindcheck : words.fromSignal,
    })),
    ...linesOfType(page, 'recordKindcheck').flatMap((line) => wholeLine(page, line)),
  ];
}
