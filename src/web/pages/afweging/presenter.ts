import { profileVersion } from '../../../domain/afwegingskader/profiles.js';
import { AFWEGINGEN, ANSWERS, type AfwegingNumber, type Answer } from '../../../domain/case/names.js';
import type { Choice } from '../../components/fields.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import { askedTogether, asksSecondPerson } from './form.js';

/** One afweging as its page shows it. */
export interface AfwegingShown {
  readonly number: AfwegingNumber;
  /** The official question of the profile, literally. */
  readonly question: string;
  readonly plain: string;
  readonly definitions: readonly string[];
  readonly consequences: readonly { readonly answer: Answer; readonly text: string }[];
  readonly disclosed: boolean;
  readonly together: boolean;
  readonly seconds: readonly Choice[] | null;
  /** The reason given before, when the question is answered again. */
  readonly earlierReason: string | null;
}

const words = nl.decide;

/** `null` = there is no such afweging. */
export function readNumber(text: string | undefined): AfwegingNumber | null {
  return AFWEGINGEN.find((number) => String(number) === text) ?? null;
}

export function presentAfweging(page: CasePage, number: AfwegingNumber): AfwegingShown {
  const { sheet, colleagues, visit } = page;
  const profile = profileVersion(sheet.state.profile.version);
  const { definitions } = words;
  const earlier = page.lines.findLast(
    (line) => line.type === 'answerAfweging' && line.words['number'] === number,
  );
  const reason = earlier?.words['reason'];
  return {
    number,
    question: profile.questions[number],
    plain: words.inPlainWords(words.plain[number]),
    definitions:
      number === 2
        ? [
            definitions.acute,
            definitions.structural,
            ...(sheet.state.disclosure ? [definitions.disclosure] : []),
          ]
        : [],
    consequences: ANSWERS.map((answer) => ({ answer, text: consequenceOf(page, number, answer) })),
    disclosed: asksSecondPerson(page, number),
    together: askedTogether(page, number),
    seconds: asksSecondPerson(page, number)
      ? colleagues
          .filter((one) => one.id !== visit.viewer.personId)
          .map((one) => ({ value: one.id, text: one.name }))
      : null,
    earlierReason: typeof reason === 'string' ? reason : null,
  };
}

/** What an answer leads to, before it is sent: the consequence and the norm, never which answer is right (P4). */
export function consequenceOf({ sheet }: CasePage, number: AfwegingNumber, answer: Answer): string {
  const { doubtAtTwo } = profileVersion(sheet.state.profile.version);
  if (number === 2 && answer === 'doubt' && doubtAtTwo === 'actsAsYesAfterConsultation') {
    return words.consequences.doubtAtTwoActsAsYes;
  }
  return words.consequences.table[number][answer];
}
