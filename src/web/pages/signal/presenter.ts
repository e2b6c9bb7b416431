import { dueByPolicy } from '../../../domain/case/waiting-points.js';
import { SUBJECT_KINDS } from '../../../domain/case/names.js';
import { readSetting } from '../../calendar.js';
import { holderOf, readColleagues, type Colleague } from '../../colleagues.js';
import { choicesOf, type Choice } from '../../components/fields.js';
import { nl } from '../../texts/nl.js';
import { showTerm } from '../../texts/times.js';
import type { Visit } from '../../visit.js';
import { adviceLine, ownAdvice } from '../advice/own.js';

/** What the page shows besides what was typed. */
export interface SignalPage {
  /** "Omar leest dit, uiterlijk morgen (wo 25 nov), 17:00." */
  readonly reader: string | null;
  readonly subjectChoices: readonly Choice[];
  readonly people: readonly Choice[];
  readonly locations: readonly Choice[];
  /** Own advice of Veilig Thuis that may belong to this signal. */
  readonly advices: readonly Choice[];
}

/** In schools one speaks of a pupil, elsewhere of a child. */
const OF_SCHOOLS: ReadonlySet<string> = new Set(['education']);

export async function presentSignal(
  visit: Visit,
): Promise<{ page: SignalPage; colleagues: readonly Colleague[] }> {
  const { viewer } = visit;
  const [colleagues, setting, advices] = await Promise.all([
    readColleagues(visit),
    readSetting(visit, viewer.locations[0]?.id ?? null),
    ownAdvice(visit),
  ]);
  const due = dueByPolicy('W1', visit.now, 'standard', setting)?.due;
  const reader = holderOf(colleagues, 'aandachtsfunctionaris', 'internBegeleider', 'bestuur');
  const school = OF_SCHOOLS.has(viewer.profile);
  const kinds = SUBJECT_KINDS.filter((kind) => (school ? kind !== 'child' : kind !== 'pupil'));
  return {
    colleagues,
    page: {
      reader:
        reader === undefined || due === undefined
          ? null
          : nl.signal.reader(reader.name, showTerm(due, visit.now, setting.calendar).text),
      subjectChoices: choicesOf(kinds, nl.signal.subject.kinds),
      people: colleagues
        .filter((one) => one.id !== viewer.personId)
        .map((one) => ({ value: one.id, text: one.name })),
      locations: viewer.locations.map((one) => ({ value: one.id, text: one.name })),
      advices: advices.map((one) => ({ value: one.id, text: adviceLine(one, visit.now) })),
    },
  };
}

/** Preset by profile: a harmless choice, about nobody's safety (P4). */
export function presetSubject(page: SignalPage): string {
  return page.subjectChoices[0]?.value ?? '';
}
