import { LEVELS, NATURES, type Nature } from '../../../domain/case/names.js';
import { Reading, type Fields, type ReadForm } from '../../forms/reading.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

const words = nl.steps[4];

export interface Weighing extends Fields {
  readonly nature: Nature;
  readonly doubt: boolean;
}

/** S13: facts apart from opinions; nothing is preselected (P4). */
export function readWeighing({ typed }: Visit): ReadForm<Weighing> {
  const read = new Reading(typed);
  const nature = read.choice('aard', NATURES, words.nature.error);
  const severity = read.choice('ernst', LEVELS, words.levelError);
  const risk = read.choice('kans', LEVELS, words.levelError);
  const facts = read.text('feiten', words.facts.error);
  const opinions = read.text('meningen', words.opinions.error);
  const doubt = read.yesNo('twijfel', words.doubt.error);
  return read.result(() => ({ nature, severity, risk, facts, opinions, doubt }));
}
