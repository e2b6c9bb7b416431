import { showCode } from '../domain/case/code.js';
import { ladderKind } from '../domain/case/ladder.js';
import { kindOf, type CaseClass, type PointId } from '../domain/case/names.js';
import type { Instant } from '../domain/terms/amsterdam.js';
import type { Day } from '../domain/terms/day.js';
import { dayOf } from '../domain/terms/amsterdam.js';
import type { Colleague } from '../store/colleagues.js';
import type { DueNotification } from '../store/notifications.js';
import { exactDay, exactMoment } from './exact-time.js';
import type { Mail } from './mail.js';
import { meetingText } from './meeting-mail.js';
import { mailWord } from './mail-words.js';
import { texts, type Reach, type TaskWords, type Text } from './texts.js';

/** What a text may draw on besides the notification itself: the colleagues who may know of the case. */
export interface Surroundings {
  /** Without anybody who is shut out of the case (PM-D06). */
  readonly colleagues: readonly Colleague[];
  readonly now: Instant;
  readonly publicUrl: string;
}

/** The mail of a notification about a waiting point or about something else. */
export function composeMail(row: DueNotification, around: Surroundings): Mail {
  const text = row.kind === 'point' ? pointText(row, around) : otherText(row, around);
  return {
    subject: text.subject,
    paragraphs: [text.body],
    link: linkOf(row, around),
    wrongPerson: wrongPerson(row.personId, around.colleagues),
  };
}

function linkOf(row: DueNotification, { publicUrl }: Surroundings): Mail['link'] {
  // Who only reported does not learn the code: it would show that cases were joined (S04).
  if (row.kind === 'reportNews')
    return { label: 'Naar je berichten', url: new URL('/mijn-signalen', publicUrl).toString() };
  if (row.kind === 'meeting') {
    const id = encodeURIComponent(String(row.facts['meetingId'] ?? ''));
    // One address for the team and for guests: it leads each to her own page.
    return { label: 'Naar het overleg', url: new URL(`/overleg/${id}`, publicUrl).toString() };
  }
  return row.case === null
    ? { label: 'Naar Waaklicht', url: publicUrl }
    : { label: 'Naar de zaak', url: new URL(`/zaken/${row.case.code}`, publicUrl).toString() };
}

/** D.2, M1-M8. */
function pointText(row: DueNotification, around: Surroundings): Text {
  const about = row.case;
  if (about?.waiting == null) throw new Error('A reminder without its waiting point');
  const { due, since, persons } = about.waiting;
  const task: TaskWords = {
    code: showCode(about.code),
    task: mailWord(row.point),
    due: exactMoment(due, around.now),
    since: exactMoment(since ?? row.nominalAt, around.now),
  };
  const who = reach(around.colleagues.find((one) => persons.includes(one.id)));
  const ladder = ladderKind(row.point as PointId, about.class as CaseClass);
  if (ladder === 'acute') return texts.urgent(task, who);
  const own = persons.includes(row.personId);
  switch (row.rung) {
    case 'start':
      if (kindOf(row.point as PointId) === 'W15') return texts.accessRequest(task.due);
      return row.point === 'W1' || row.point === 'W16' ? texts.newSignal(task) : texts.taskBegins(task);
    case 'before':
      return texts.almostDue(task);
    case 'due':
      return ladder === 'veiligThuis' ? texts.ask(task) : texts.due(task);
    case '1':
      return own ? texts.passedOwn(task) : texts.passed(task, who);
    case '2':
      return texts.standsStill(
        task,
        who,
        about.rungOneAt === null ? null : exactMoment(about.rungOneAt, around.now),
      );
    default:
      return texts.standsStillAtTop(task, who, directorFor(row.personId, around.colleagues), about.location);
  }
}

/** The others of D.2: their facts are dates, counts and ids, written when the notification was. */
function otherText(row: DueNotification, { colleagues, now }: Surroundings): Text {
  const { facts } = row;
  const code = showCode(row.case?.code ?? '');
  const by = reach(colleagues.find((one) => one.id === facts['by'])).name;
  const text = (name: string): string => String(facts[name] ?? '');
  const number = (name: string): number => Number(facts[name] ?? 0);
  const day = (name: string): string => exactDay(number(name) as Day, dayOf(now));
  switch (row.kind) {
    case 'joined':
      return texts.joined(by, code, text('task') === '' ? '' : mailWord(text('task')));
    case 'reportNews':
      return texts.reportNews(exactDay(dayOf(number('openedAt')), dayOf(now)));
    case 'glassBroken':
      return texts.glassBroken(by, code, {
        from: exactMoment(row.nominalAt, now),
        until: exactMoment(number('until'), now),
      });
    case 'caseSealed':
      return texts.caseSealed(by, code);
    case 'undelivered':
      return texts.undelivered(reach(colleagues.find((one) => one.id === text('personId'))).name);
    case 'listUnread':
      return texts.listUnread(text('location'), number('schoolDays'), facts['deputy'] === true);
    case 'beforeHoliday':
      return texts.beforeHoliday(day('firstDay'), number('cases'), exactMoment(row.nominalAt, now));
    case 'meeting':
      return meetingText(row, { colleagues, now });
    case 'yearlyDuty':
      return texts.yearlyDuty(text('duty'), day('due'));
    default:
      throw new Error(`No text for a notification of kind ${row.kind}`);
  }
}

function reach(colleague: Colleague | undefined): Reach {
  return colleague === undefined
    ? { name: 'een collega', phone: null }
    : { name: colleague.name, phone: colleague.phone };
}

/** A director to call, other than the receiver. */
function directorFor(receiver: string, colleagues: readonly Colleague[]): Reach | null {
  const director = colleagues.find(
    (one) => one.roles.includes('director') && one.present && one.id !== receiver,
  );
  return director === undefined ? null : reach(director);
}

const HELPS_WITH_MAIL = ['administrator', 'aandachtsfunctionaris', 'internBegeleider', 'director'];

/** Whom to call about a mail that reached the wrong person: who can mend the address, else who knows the case. */
export function wrongPerson(receiver: string, colleagues: readonly Colleague[]): string | null {
  const others = colleagues.filter((one) => one.present && one.id !== receiver);
  const found = HELPS_WITH_MAIL.flatMap((role) => others.filter((one) => one.roles.includes(role)))[0];
  if (found === undefined) return null;
  return found.phone === null ? found.name : `${found.name}, ${found.phone}`;
}
