import type { CommandFields } from '../domain/case/commands.js';
import { step, type PracticeStep, type When } from './format.js';
import type { PracticePerson } from './people.js';

/** The pieces of road that many cases share; a case tells what differs. */

export const on = (workdaysAgo: number, time: `${number}:${number}`): When => ({ workdaysAgo, at: time });

interface Opening {
  readonly ago: number;
  readonly by: PracticePerson;
  readonly opening: CommandFields['openCase'];
}

/** Opened, and seen by the aandachtsfunctionaris on the next morning. */
export function opened({ ago, by, opening }: Opening): readonly PracticeStep[] {
  return [
    step(on(ago, '14:20'), by, 'openCase', opening),
    step(on(ago - 1, '09:10'), 'omar', 'acknowledge', {}),
  ];
}

interface FirstThree {
  readonly ago: number;
  readonly by: PracticePerson;
  readonly advice: string;
  readonly mapped: string;
  readonly talk: Pick<CommandFields['holdConversation'], 'facts' | 'reaction' | 'outcome'>;
}

/** Steps 2, 1 and 3, on three working days from `ago` on. */
export function firstThreeSteps({ ago, by, advice, mapped, talk }: FirstThree): readonly PracticeStep[] {
  return [
    step(on(ago, '15:30'), by, 'recordConsultation', { with: 'colleague', outcome: advice }),
    step(on(ago - 1, '11:15'), by, 'completeMapping', { contradictions: 'soughtNoneFound', text: mapped }),
    step(on(ago - 2, '16:00'), 'omar', 'holdConversation', {
      with: ['parents'],
      place: 'school',
      goal: 'Vertellen wat wij zien, horen hoe het thuis gaat en samen kijken wat nodig is.',
      childHeard: 'yes',
      ...talk,
    }),
  ];
}

/** Step 4. */
export function weighed(
  ago: number,
  weighing: Pick<CommandFields['recordWeighing'], 'nature' | 'facts' | 'opinions'>,
): PracticeStep {
  return step(on(ago, '10:00'), 'omar', 'recordWeighing', {
    severity: 'moderate',
    risk: 'moderate',
    doubt: false,
    ...weighing,
  });
}

/** Afwegingen 1 to 4 that lead to help without a melding, the two decisions, and a plan of twelve weeks. */
export function decidedForHelp(
  ago: number,
  plan: { result: string; agreement: string },
): readonly PracticeStep[] {
  const reasons = [
    [1, 'yes', 'Er is een vermoeden: de signalen wijzen dezelfde kant op.'],
    [2, 'no', 'Geen direct gevaar, en geen patroon van onveiligheid.'],
    [3, 'yes', 'Wij kunnen hulp bieden en organiseren.'],
    [4, 'yes', 'De ouders accepteren de hulp en werken mee.'],
  ] as const;
  return [
    ...reasons.map(([number, answer, reason], index) =>
      step(on(ago, `10:${index + 10}`), 'omar', 'answerAfweging', { number, answer, reason }),
    ),
    step(on(ago, '15:00'), 'ria', 'decideMelding', {
      melding: 'no',
      reason: 'Geen acute of structurele onveiligheid; hulp is mogelijk en geaccepteerd.',
    }),
    step(on(ago, '15:20'), 'ria', 'decideHelp', (world) => ({
      help: 'yes',
      reason: 'Het gezin wil hulp en wij kunnen die bieden.',
      plan: {
        mode: 'organise',
        desiredResult: plan.result,
        casemanager: world.people.omar,
        roles: [
          { who: 'leerkracht', does: 'ziet het kind elke dag en vraagt hoe het gaat' },
          { who: 'wijkteam', does: 'komt wekelijks bij het gezin' },
        ],
        desiredTerm: world.daysAfter(on(ago, '15:20'), 84),
        agreements: [{ what: plan.agreement, who: 'ouders', from: world.daysAfter(on(ago, '15:20'), 1) }],
      },
    })),
  ];
}

/** Structural unsafety: afweging 2 leads to a melding, decided the same day. */
export function decidedForMelding(ago: number, unsafety: 'acute' | 'structural'): readonly PracticeStep[] {
  return [
    step(on(ago, '10:10'), 'omar', 'answerAfweging', {
      number: 1,
      answer: 'yes',
      reason: 'Er is een vermoeden: het kind en de school vertellen hetzelfde.',
    }),
    step(on(ago, '10:15'), 'omar', 'answerAfweging', {
      number: 2,
      answer: 'yes',
      unsafety,
      reason: 'De onveiligheid keert steeds terug en houdt al maanden aan.',
    }),
    step(on(ago, '14:00'), 'ria', 'decideMelding', {
      melding: 'yes',
      reason: 'Structurele onveiligheid: melden is de norm.',
    }),
  ];
}

/** The talk about the melding, and the melding itself. */
export function submitted(ago: number, facts: readonly string[]): readonly PracticeStep[] {
  return [
    step(on(ago, '09:00'), 'omar', 'holdPreReportTalk', {
      with: ['parents'],
      how: 'inPerson',
      purpose: 'Vertellen dat wij melden, wat wij melden en waarom.',
      reaction: 'Vader is boos, moeder begrijpt het en wil dat er iets verandert.',
    }),
    step(on(ago, '13:30'), 'omar', 'submitMelding', {
      channel: 'form',
      towardsFamily: 'open',
      statements: facts.map((text) => ({ text, source: 'own', fact: true })),
    }),
  ];
}
