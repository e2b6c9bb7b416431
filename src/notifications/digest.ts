import { showCode } from '../domain/case/code.js';
import { dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { addDays, weekday } from '../domain/terms/day.js';
import type { OwnTask } from '../store/round-reads.js';
import { exactMoment } from './exact-time.js';
import type { Mail } from './mail.js';
import { mailWord } from './mail-words.js';
import { digestText } from './texts.js';

/** What a digest is about. */
export interface DigestFor {
  readonly name: string;
  readonly tasks: readonly OwnTask[];
  readonly now: Instant;
  readonly publicUrl: string;
  readonly wrongPerson: string | null;
}

/** Everything one person is on turn for until Sunday, soonest first (screens.md D.3). */
export function digestMail({ name, tasks, now, publicUrl, wrongPerson }: DigestFor): Mail {
  const today = dayOf(now);
  const sunday = addDays(today, 7 - weekday(today));
  const week = tasks.filter((task) => dayOf(task.due) <= sunday);
  const text = digestText(name.split(' ')[0] ?? name, {
    today: week.filter((task) => dayOf(task.due) <= today).length,
    week: week.length,
    passed: week.filter((task) => task.due < now).length,
  });
  return {
    subject: text.subject,
    paragraphs: [text.body],
    ...(week.length > 0 && {
      lines: week.map(
        (task) => `${showCode(task.code)} · ${mailWord(task.point)} · ${exactMoment(task.due, now)}`,
      ),
    }),
    link: { label: 'Naar de werklijst', url: new URL('/werklijst', publicUrl).toString() },
    wrongPerson,
  };
}

/** Whether there is anything in it: on other days than Monday an empty digest is not sent. */
export function isEmptyDigest(tasks: readonly OwnTask[], now: Instant): boolean {
  const today = dayOf(now);
  const sunday = addDays(today, 7 - weekday(today));
  return !tasks.some((task) => dayOf(task.due) <= sunday);
}
