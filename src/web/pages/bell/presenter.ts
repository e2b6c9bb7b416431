import type { Bell } from '../../../rounds/bell.js';
import { missedRungs } from '../../../rounds/ladder-self-test.js';
import type { Colleague } from '../../colleagues.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { dayOf, type Instant } from '../../../domain/terms/amsterdam.js';

const words = nl.bell;

/** The bell in words: counts, moments, names of colleagues; nothing of any case. */
export interface BellShown {
  readonly headline: string;
  readonly works: boolean | null;
  readonly call: string | null;
  readonly test: {
    readonly when: string;
    readonly result: string;
    readonly rungs: readonly RungShown[];
  } | null;
  readonly detail: {
    readonly queue: readonly string[];
    readonly undelivered: readonly string[];
    readonly coordinators: readonly string[];
    readonly unwatched: readonly string[];
  } | null;
}

export interface RungShown {
  readonly rung: string;
  readonly planned: string;
  readonly accepted: string;
}

interface Around {
  readonly now: Instant;
  readonly colleagues: readonly Colleague[];
  readonly locations: readonly { readonly id: string; readonly name: string }[];
}

export function presentBell(bell: Bell, around: Around): BellShown {
  const { now, colleagues } = around;
  const nameOf = (id: string): string =>
    colleagues.find((one) => one.id === id)?.name ?? nl.case.people.unknown;
  const unreached = (bell.detail?.refusing ?? []).map((one) => nameOf(one.personId));
  return {
    works: bell.works,
    headline:
      bell.works === null
        ? words.untested
        : bell.works
          ? words.works
          : unreached.length === 0
            ? words.fails
            : words.failsFor(unreached.join(', ')),
    call: unreached.length === 0 ? null : words.call,
    test: bell.lastTest === null || bell.detail === null ? null : testOf(bell.lastTest, now),
    detail: bell.detail === null ? null : detailOf(bell.detail, around, nameOf),
  };
}

function testOf(test: NonNullable<Bell['lastTest']>, now: Instant): NonNullable<BellShown['test']> {
  const missed = missedRungs(test.rungs).map(rungWord);
  return {
    when: words.tested(showMoment(test.endedAt, now)),
    result: test.passed ? words.passed : words.failed(missed.join(', ')),
    rungs: test.rungs.map(({ rung, planned, accepted }) => ({
      rung: rungWord(rung),
      planned: showMoment(planned, now),
      accepted: accepted === null ? words.none : showMoment(accepted, now),
    })),
  };
}

function rungWord(rung: string): string {
  return Object.hasOwn(words.rungs, rung) ? words.rungs[rung as keyof typeof words.rungs] : rung;
}

function detailOf(
  detail: NonNullable<Bell['detail']>,
  { now, colleagues, locations }: Around,
  nameOf: (id: string) => string,
): NonNullable<BellShown['detail']> {
  const roleOf = (id: string): string => {
    const roles = colleagues.find((one) => one.id === id)?.roles ?? [];
    return roles.length === 0 ? words.noRole : roles.map((role) => nl.roles[role]).join(', ');
  };
  const { queue } = detail;
  return {
    queue: [
      words.queue(queue.waiting),
      ...(queue.oldest === null ? [] : [words.waitsSince(showMoment(queue.oldest, now))]),
    ],
    undelivered: detail.refusing.map(({ personId, since }) =>
      words.refuses(nameOf(personId), roleOf(personId), showDay(dayOf(since), now)),
    ),
    coordinators: detail.coordinators.map(({ name, lookedAt }) =>
      lookedAt === null ? words.neverLooked(name) : words.looked(name, showMoment(lookedAt, now)),
    ),
    unwatched: detail.unwatched.map((id) =>
      words.unwatched(locations.find((one) => one.id === id)?.name ?? words.otherPlace),
    ),
  };
}
