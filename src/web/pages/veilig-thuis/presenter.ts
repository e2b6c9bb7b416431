import type { PointSheet } from '../../../casefile/case-sheet.js';
import { dayOf, type Instant } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay, showTerm } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';

/** One melding with its moments, in order of time. */
export interface MeldingShown {
  readonly id: string;
  readonly moments: readonly string[];
  /** What to say on the phone; `null` before it was submitted. */
  readonly say: string | null;
}

/** A task that Veilig Thuis left with the organisation. */
export interface TaskShown {
  readonly point: string;
  readonly text: string;
  readonly term: string;
}

export interface VeiligThuisShown {
  /** Newest first. */
  readonly meldingen: readonly MeldingShown[];
  readonly reference: string | null;
  readonly tasks: readonly TaskShown[];
  readonly asksWord: boolean;
}

const words = nl.help.vt;

export function presentVeiligThuis(page: CasePage): VeiligThuisShown {
  const { sheet } = page;
  const meldingen = [...sheet.view.meldingen].reverse();
  return {
    meldingen: meldingen.map((melding, index) => ({
      id: melding.id,
      moments: [
        melding.submittedAt === null ? words.due : words.submitted(dayIn(page, melding.submittedAt)),
        ...(index === 0 ? momentsOf(page) : []),
        ...(melding.status === 'concluded' ? [words.concluded] : []),
      ],
      say: melding.submittedAt === null ? null : words.say(dayIn(page, melding.submittedAt)),
    })),
    reference: referenceOf(page),
    tasks: tasksOf(page),
    asksWord: sheet.view.melding === 'submitted',
  };
}

/** When Veilig Thuis aims to answer, when to ask, when the director looks along. */
function momentsOf(page: CasePage): readonly string[] {
  const moment = (id: string): PointSheet | undefined => page.sheet.points.find((point) => point.id === id);
  const [first, investigation] = [moment('W9'), moment('W10')];
  const dated = (at: Instant | undefined, say: (date: string) => string): string[] =>
    at === undefined ? [] : [say(dayIn(page, at))];
  return [
    ...dated(first?.dates['expected'], words.expected),
    ...dated(investigation?.dates['expected'], words.investigation),
    ...dated(first?.due ?? investigation?.due, words.ask),
    ...dated(first?.dates['director'], words.director),
  ];
}

function dayIn({ visit }: CasePage, at: Instant): string {
  return showDay(dayOf(at), visit.now);
}

/** The last case number that Veilig Thuis gave. */
function referenceOf({ lines }: CasePage): string | null {
  const line = lines.findLast((one) => typeof one.words['vtReference'] === 'string');
  const reference = line?.words['vtReference'];
  return typeof reference === 'string' ? words.reference(reference) : null;
}

interface Task {
  readonly what: string;
  readonly who: string;
}

/** Tasks are numbered over the life of the case: `task1` is the first one ever given. */
function tasksOf({ sheet, lines, names, visit }: CasePage): readonly TaskShown[] {
  const given = lines
    .filter((line) => line.type === 'recordVtFeedback')
    .flatMap((line) => (line.words['tasks'] as readonly Task[] | undefined) ?? []);
  return sheet.points
    .filter((point) => point.id.startsWith('task'))
    .map((point) => {
      const task = given[Number(point.id.slice('task'.length)) - 1];
      return {
        point: point.id,
        text:
          task === undefined ? nl.states.waiting.task : `${task.what} (${names.get(task.who) ?? task.who})`,
        term: showTerm(point.due, visit.now, sheet.setting.calendar).text,
      };
    });
}
