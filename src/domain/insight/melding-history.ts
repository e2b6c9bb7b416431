import type { Command } from '../case/commands.js';
import type { CaseEvent, CaseEventOf } from '../case/events.js';
import type { CaseClass, Norm } from '../case/names.js';
import { dayOf, type Instant } from '../terms/amsterdam.js';
import type { Calendar } from '../terms/calendar.js';
import { VT_AIMS_AT } from './indicators.js';
import type { Counter } from './counter.js';

/** A melding as far as figures need it. */
interface Told {
  readonly id: string;
  readonly dueAt: Instant;
  readonly followUp: boolean;
  norm: Norm | null;
  submittedAt: Instant | null;
  acute: boolean;
  shielded: boolean;
  talk: 'talkHeld' | 'talkWaived' | 'talkLater';
  objections: boolean;
  answered: boolean;
}

type Talk = { readonly how: 'talkHeld'; readonly objections: boolean } | { readonly how: 'talkWaived' };

/** The meldingen of a case: counted when they were submitted, with the norm they had in the end (R21). */
export class MeldingHistory {
  readonly #counter: Counter;
  readonly #calendar: Calendar;
  readonly #meldingen: Told[] = [];
  #talk: Talk | null = null;

  constructor(counter: Counter, calendar: Calendar) {
    this.#counter = counter;
    this.#calendar = calendar;
  }

  take(event: CaseEvent, command: Command | null, caseClass: CaseClass): void {
    const current = this.#meldingen.at(-1);
    switch (event.type) {
      case 'meldingBecameDue':
        this.#meldingen.push(melding(event));
        return;
      case 'meldingConfirmed':
        if (current !== undefined) current.norm = event.norm ?? current.norm;
        return;
      case 'emergencyMeldingWithdrawn':
        if (current?.submittedAt === null) this.#meldingen.pop();
        return;
      case 'preReportTalkHeld':
        if (event.forNext) this.#talk = { how: 'talkHeld', objections: hasObjections(command) };
        return;
      case 'preReportTalkWaived':
        if (event.forNext) this.#talk = { how: 'talkWaived' };
        return;
      case 'meldingSubmitted':
        if (current !== undefined) this.#submit(current, event, command, caseClass);
        return;
      case 'vtAnswered':
        this.#answer(event);
        return;
      default:
        return;
    }
  }

  end(): void {
    for (const one of this.#meldingen) {
      if (one.submittedAt === null) continue;
      this.#counter.countWith(
        'meldingen',
        [
          `meldingen.${one.norm === null ? 'noNorm' : `norm${one.norm}`}`,
          `meldingen.${one.talk}`,
          one.acute && 'meldingen.acute',
          one.followUp && 'meldingen.followUp',
          one.shielded && 'meldingen.shielded',
          one.objections && 'meldingen.objections',
        ],
        one.submittedAt,
      );
    }
  }

  #submit(
    current: Told,
    { at }: CaseEventOf<'meldingSubmitted'>,
    command: Command | null,
    caseClass: CaseClass,
  ): void {
    if (current.submittedAt !== null) return;
    current.submittedAt = at;
    current.acute ||= caseClass === 'acute';
    current.shielded = command?.type === 'submitMelding' && command.towardsFamily === 'shielded';
    current.talk = this.#talk?.how ?? 'talkLater';
    current.objections = this.#talk?.how === 'talkHeld' && this.#talk.objections;
    this.#talk = null;
    this.#counter.took('decisionToMelding', dayOf(at) - dayOf(current.dueAt), at);
  }

  /** The first answer to a melding counts; Veilig Thuis may say more later. */
  #answer({ melding: id, entryAt }: CaseEventOf<'vtAnswered'>): void {
    const answered = this.#meldingen.find((one) => one.id === id);
    if (answered === undefined || answered.submittedAt === null || answered.answered) return;
    answered.answered = true;
    const days = this.#calendar.daysBetween(dayOf(answered.submittedAt), dayOf(entryAt), 'wd');
    this.#counter.countWith('vtAnswers', [days > VT_AIMS_AT && 'vtAnswers.late'], entryAt);
    this.#counter.took('meldingToAnswer', days, entryAt);
  }
}

function melding({
  melding: { id, norm, origin, followsMeldingId },
  entryAt,
}: CaseEventOf<'meldingBecameDue'>): Told {
  return {
    ...{ id, norm, dueAt: entryAt, followUp: followsMeldingId !== null, submittedAt: null },
    ...{
      acute: origin === 'emergency',
      shielded: false,
      talk: 'talkLater',
      objections: false,
      answered: false,
    },
  };
}

function hasObjections(command: Command | null): boolean {
  return command?.type === 'holdPreReportTalk' && command.objections !== undefined;
}
