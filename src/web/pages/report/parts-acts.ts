import { AFWEGINGEN } from '../../../domain/case/names.js';
import { nl } from '../../texts/nl.js';
import { showCode } from '../../urls.js';
import { openAdvice } from '../case/balance.js';
import type { CasePage } from '../case/case-page.js';
import type { Line } from '../case/lines.js';
import { supporting } from './parts-facts.js';
import { linesOfType, recorded, valueWords, wholeLine, type ReportLine } from './sources.js';

const words = nl.report;

/** 9: opinions, the weighing, the afwegingen as they stand, both decisions, the norm. */
export function opinionLines(page: CasePage): readonly ReportLine[] {
  const { norm } = page.sheet.view;
  const whole = (...types: readonly Line['type'][]): readonly ReportLine[] =>
    linesOfType(page, ...types).flatMap((line) => wholeLine(page, line));
  return [
    ...supporting(page, 'interpretation'),
    ...whole('recordWeighing'),
    ...afwegingen(page),
    ...whole('decideMelding'),
    ...(norm === null
      ? []
      : [{ text: words.norm(nl.case.outcome.norm[norm]), source: words.ofCase(showCode(page.code)) }]),
  ];
}

function afwegingen(page: CasePage): readonly ReportLine[] {
  const answers = linesOfType(page, 'answerAfweging');
  return AFWEGINGEN.flatMap((number) => {
    const line = answers.findLast((one) => one.words['number'] === number);
    return line === undefined ? [] : wholeLine(page, line);
  });
}

/** 10: the talk about the melding or why there was none, objections and their weighing, open or shielded. */
export function familyLines(page: CasePage): readonly ReportLine[] {
  const types = ['holdPreReportTalk', 'waivePreReportTalk', 'submitMelding'] as const;
  return linesOfType(page, ...types).flatMap((line) => [
    ...wholeLine(page, line),
    ...objectionLines(page, line),
  ]);
}

interface Objections {
  readonly text?: string;
  readonly accommodated?: keyof typeof nl.melding.talk.accommodatedChoices;
  readonly weighing?: string;
}

function objectionLines(page: CasePage, line: Line): readonly ReportLine[] {
  const { text, accommodated, weighing } = (line.words['objections'] ?? {}) as Objections;
  const said = [
    ...(text === undefined ? [] : [words.objection(text)]),
    ...(accommodated === undefined
      ? []
      : [words.accommodated(nl.melding.talk.accommodatedChoices[accommodated])]),
    ...(weighing === undefined ? [] : [words.weighing(weighing)]),
  ];
  return said.map((one) => recorded(page, line, one));
}

interface Plan {
  readonly desiredResult?: string;
  readonly casemanager?: string;
  readonly roles?: readonly { readonly who: string; readonly does: string }[];
  readonly agreements?: readonly { readonly what: string; readonly who: string }[];
}

/** The last agreed help, as it was written down; `null` = none. */
function agreedHelp(page: CasePage): { readonly line: Line; readonly plan: Plan } | null {
  const line = linesOfType(page, 'decideHelp').findLast((one) => one.words['help'] === 'yes');
  return line === undefined ? null : { line, plan: line.words['plan'] ?? {} };
}

/** 11: who was consulted, which help there is, who sees the child. */
export function networkLines(page: CasePage): readonly ReportLine[] {
  const types = ['recordConsultation', 'decideHelp', 'startHelp', 'recordSight', 'recordRecheck', 'recordHolidayPlan'] as const; // prettier-ignore
  const help = agreedHelp(page);
  const { desiredResult, agreements = [] } = help?.plan ?? {};
  const agreed = [
    ...(desiredResult === undefined ? [] : [words.plan.result(desiredResult)]),
    ...agreements.map(({ what, who }) =>
      words.plan.agreement(nl.help.plan.withWhom(what, page.names.get(who) ?? who)),
    ),
  ];
  return [
    ...linesOfType(page, ...types).flatMap((line) => wholeLine(page, line)),
    ...(help === null ? [] : agreed.map((text) => recorded(page, help.line, text))),
  ];
}

interface Task {
  readonly what: string;
  readonly who: string;
}

/** 12: what the organisation itself goes on doing, and what it agreed with Veilig Thuis. */
export function goingOnLines(page: CasePage): readonly ReportLine[] {
  const help = agreedHelp(page);
  const { casemanager, roles = [] } = help?.plan ?? {};
  const manager = page.names.get(casemanager ?? '');
  const doing = [
    ...(manager === undefined ? [] : [words.plan.casemanager(manager)]),
    ...roles.map(({ who, does }) => `${page.names.get(who) ?? who}: ${does}`),
  ];
  const advice = openAdvice(page) ?? '';
  const advised = page.lines.findLast((line) => line.words['adviceToFollow'] === advice);
  return [
    ...(help === null ? [] : doing.map((text) => recorded(page, help.line, text))),
    ...linesOfType(page, 'recordVtFeedback').flatMap((line) => taskLines(page, line)),
    ...linesOfType(page, 'recordVtContact').flatMap((line) => wholeLine(page, line)),
    ...(advised === undefined ? [] : [recorded(page, advised, words.advice(valueWords('', advice)))]),
  ];
}

function taskLines(page: CasePage, line: Line): readonly ReportLine[] {
  const tasks = (line.words['tasks'] ?? []) as readonly Task[];
  return tasks.map(({ what, who }) => recorded(page, line, words.task(what, page.names.get(who) ?? who)));
}
