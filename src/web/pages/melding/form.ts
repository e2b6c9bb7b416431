import type { CommandFields } from '../../../domain/case/commands.js';
import {
  ACCOMMODATED,
  CONVERSATION_WITH,
  MELDING_CHANNELS,
  STATEMENT_SOURCES,
  TALK_FORMS,
  TOWARDS_FAMILY,
  YES_NO,
} from '../../../domain/case/names.js';
import { Reading, type ReadForm } from '../../forms/reading.js';
import { first, type Typed } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { statementField, statementLines } from './statements.js';

const words = nl.melding;

/** The forms of this page, by the name they send. */
export const TALK = 'gesprek';
export const WAIVER = 'niet-vertellen';
export const SUBMIT = 'melden';

/** R25, R26: the talk about the melding; an objection needs its answer and its weighing. */
export function readTalk(typed: Typed): ReadForm<CommandFields['holdPreReportTalk']> {
  const read = new Reading(typed);
  const { errors } = words.talk;
  const talkedWith = read.choices('met', CONVERSATION_WITH);
  if (talkedWith.length === 0) read.error('met', errors.with);
  const how = read.choice('hoe', TALK_FORMS, errors.how);
  const purpose = read.text('doel', errors.purpose);
  const reaction = read.text('reactie', errors.reaction);
  const objects = read.yesNo('bezwaar', errors.objections);
  const objections = objects
    ? {
        text: read.text('bezwaren', errors.which),
        accommodated: read.choice('tegemoet', ACCOMMODATED, errors.accommodated),
        weighing: read.text('weging', errors.weighing),
      }
    : undefined;
  return read.result(() => ({
    with: talkedWith,
    how,
    purpose,
    reaction,
    ...(objections !== undefined && { objections }),
  }));
}

export const GROUNDS = ['safety', 'contactBreaks', 'other'] as const;

/** R27: the rules judge the ground; "something else" is heard and refused with its reason. */
export function readWaiver(typed: Typed): ReadForm<CommandFields['waivePreReportTalk']> {
  const read = new Reading(typed);
  const ground = read.choice('grond', GROUNDS, words.waiver.error);
  const explanation = read.text('blijkt', words.waiver.error);
  return read.result(() => ({ ground, explanation }));
}

export type Submission = CommandFields['submitMelding'];

export function readSubmission({ visit, lines }: CasePage): ReadForm<Submission> {
  const { typed } = visit;
  const read = new Reading(typed);
  const statements = readStatements(read, typed, lines);
  const { openness } = words;
  const towardsFamily = read.choice('gezin', TOWARDS_FAMILY, openness.errors.label);
  const shielded = first(typed, 'gezin') === 'shielded';
  const shieldGround = shielded ? read.text('afgeschermd', openness.errors.ground) : undefined;
  const spokenWith = read.optionalText('besproken');
  const channel = read.choice('kanaal', MELDING_CHANNELS, words.submit.error);
  const vtReference = read.optionalText('kenmerk');
  return read.result(() => ({
    channel,
    towardsFamily,
    statements,
    ...(shieldGround !== undefined && { shieldGround }),
    ...(spokenWith !== undefined && { spokenWith }),
    ...(vtReference !== undefined && { vtReference }),
  }));
}

function readStatements(
  read: Reading,
  typed: Typed,
  lines: CasePage['lines'],
): NonNullable<Submission['statements']> {
  const chosen = statementLines({ lines }).filter(({ id }) => first(typed, statementField.use(id)) === 'yes');
  const fromLines = chosen.map(({ id, text }) => ({
    text: first(typed, statementField.text(id)).trim() || text,
    source: read.choice(statementField.source(id), STATEMENT_SOURCES, words.facts.errors.source),
    fact: read.choice(statementField.fact(id), YES_NO, words.facts.errors.source) === 'yes',
  }));
  const extra = read.optionalText('extra');
  const all =
    extra === undefined ? fromLines : [...fromLines, { text: extra, source: 'own' as const, fact: true }];
  if (all.length === 0) read.error('extra', words.facts.errors.none);
  return all;
}
