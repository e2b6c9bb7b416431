import type { PointKind } from '../../../domain/case/names.js';
import type { Between } from '../../../domain/insight/suppress.js';
import { nl } from '../../texts/nl.js';

const words = nl.figures;

const NAMES: Readonly<Record<string, string>> = {
  opened: words.opened,
  laterSignals: words.laterSignals,
  vtAdvice: words.vtAdvice,
  'vtAdvice.anonymous': words.vtAnonymous,
  talk: words.talk,
  'talk.childHeard': words.childHeard,
  closed: words.closed,
  reopened: words.reopened,
  'reopened.within12': words.within12,
  meldingen: words.meldingen,
  'meldingen.acute': words.acute,
  'meldingen.followUp': words.followUp,
  'meldingen.shielded': words.shielded,
  'meldingen.objections': words.objections,
  helpStarted: words.helpStarted,
  vtAnswers: words.vtAnswers,
  'vtAnswers.late': words.vtLate,
  decisions: words.decisions,
  'decisions.withoutReason': words.withoutReason,
  ...named('opened', nl.states.class),
  ...named('opened.nature', words.nature),
  ...named('opened.age', words.age),
  ...named('talk', words.talks),
  ...named('closed', words.closings),
  ...named('meldingen', words.norms),
  ...named('meldingen', words.reportTalks),
};

function named(base: string, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${base}.${name}`, text]));
}

/** What a count is called. */
export function figureName(id: string): string {
  const [, kind, late] = /^term\.(\w+)(\.late)?$/.exec(id) ?? [];
  if (kind === undefined) return NAMES[id] ?? id;
  const task = nl.states.waiting[kind as PointKind];
  return late === undefined ? words.term(task) : words.late(task);
}

/** A number as it may be told: itself, "1 tot 4", "niet getoond", or for a sum the bounds of it. */
export function showBetween({ least, most }: Between): string {
  if (most === null) return least === 0 ? words.notTold : words.atLeast(least);
  if (least === most) return nl.insight.number(least);
  return words.range(least, most);
}
