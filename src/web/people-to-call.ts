import { holderOf, type Colleague } from './colleagues.js';

/** Whom to phone in an emergency, besides the national numbers. */
export interface PeopleToCall {
  readonly regional: string | null;
  readonly people: readonly { readonly name: string; readonly phone: string }[];
}

const MOST_ORGANISATIONS = 5_000;

/**
 * A copy in memory of names and numbers per organisation, and of which cookie belongs to which: the emergency page
 * must show them while the database is down (S15). After a restart without a database only the national numbers stand.
 */
export class CallCopy {
  readonly #organisations = new Map<string, PeopleToCall>();
  readonly #cookies = new Map<string, string>();

  remember(
    organisationId: string,
    token: string | null,
    regional: string | null,
    colleagues: readonly Colleague[],
  ): PeopleToCall {
    const first = holderOf(colleagues, 'aandachtsfunctionaris', 'internBegeleider');
    const second = holderOf(colleagues, 'director', 'bestuur');
    const people = [first, second].flatMap((one) =>
      one?.phone == null ? [] : [{ name: one.name, phone: one.phone }],
    );
    const copy = { regional, people };
    keep(this.#organisations, organisationId, copy);
    if (token !== null) keep(this.#cookies, token, organisationId);
    return copy;
  }

  find(token: string | null): PeopleToCall | null {
    const organisationId = token === null ? undefined : this.#cookies.get(token);
    return (organisationId === undefined ? undefined : this.#organisations.get(organisationId)) ?? null;
  }
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_ORGANISATIONS && oldest !== undefined) map.delete(oldest);
}
