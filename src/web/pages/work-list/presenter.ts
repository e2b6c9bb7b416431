import { MOST_COUNTED, type ListCounts } from '../../../casefile/work-list-page.js';
import type { ListedCase } from '../../../casefile/work-list-rows.js';
import { kindOf, STEPS, type CaseClass } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { showCode, urls } from '../../urls.js';
import { subjectsIn, type Subject } from '../case/about.js';
import { onTurnOf, type OnTurn } from '../case/on-turn.js';

const words = nl.workList;

/** One row: which case, how it stands, who is on turn for what, since when, until when, and what to mind. */
export interface RowShown {
  readonly code: string;
  readonly to: string;
  readonly class: CaseClass;
  readonly emergency: boolean;
  readonly subjects: readonly Subject[];
  readonly stand: readonly string[];
  /** The earliest waiting point leads. */
  readonly turn: OnTurn | null;
  readonly others: readonly OnTurn[];
  readonly alsoAt: string | null;
  readonly mind: readonly string[];
}

export function rowOf(listed: ListedCase, names: ReadonlyMap<string, string>, reader: string): RowShown {
  const { view, points, setting } = listed;
  const [turn, ...others] = points.map((point) => onTurnOf(point, setting, names, reader));
  return {
    code: showCode(listed.code),
    to: urls.case({ zaak: listed.code }),
    class: view.class,
    emergency: view.emergency,
    subjects: subjectsIn(listed.about),
    stand: standOf(listed),
    turn: turn ?? null,
    others,
    alsoAt:
      listed.told === null
        ? null
        : words.alsoAt(
            names.get(listed.told.personId) ?? nl.case.people.unknown,
            showDay(dayOf(listed.told.at), setting.now),
          ),
    mind: mindOf(listed),
  };
}

function standOf({ view }: ListedCase): readonly string[] {
  const open = STEPS.find((step) => view.steps[step] === 'open');
  const running = view.stage !== 'monitoring' && view.stage !== 'closed';
  return [
    nl.states.stage[view.stage],
    ...(running && open !== undefined ? [words.step(open)] : []),
    ...(view.melding === 'none' ? [] : [nl.states.melding[view.melding]]),
    ...(view.help === 'none' ? [] : [words.help(nl.states.help[view.help])]),
  ];
}

function mindOf({ view, points, awaitsConfirmation }: ListedCase): readonly string[] {
  const kinds = new Set(points.map((point) => kindOf(point.id)));
  return [
    ...view.debts.map((debt) => nl.states.debt[debt].toLowerCase()),
    ...(kinds.has('W16') ? [words.newSignal] : []),
    ...(awaitsConfirmation ? [words.confirmation] : []),
    ...(kinds.has('W14') ? [words.noHolidayPlan] : []),
  ];
}

/** "12 open zaken. Jij bent aan zet in 5. Bij 2 is de termijn voorbij." Never counted further than a thousand. */
export function countWords({ open, mine, passed }: ListCounts): string {
  const shown = (n: number): string => (n > MOST_COUNTED ? words.moreThan(MOST_COUNTED) : String(n));
  return words.first(words.open(shown(open), open === 1), shown(mine), shown(passed));
}
