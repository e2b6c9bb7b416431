import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from '../../src/domain/case/commands.js';
import { createToken, TOKEN_SCOPES } from '../../src/organisation/tokens.js';
import { OPEN_CASE, School, SIGNAL, type Fields, type SchoolPerson } from '../support/practice-school.js';
import type { Random } from '../domain/properties/random.js';
import type { Stage } from './stage.js';

/** What a client was told about a command: once, and for ever. */
export interface Told {
  readonly caseId: string | null;
  readonly command: Command;
  readonly status: number;
  /** Which API answered first. */
  readonly by: string;
  /** Every answer this id ever got, repeats included. */
  readonly answers: readonly number[];
}

const CLIENTS = 4;
const ANSWER_WITHIN_MS = 8_000;
/** Six hours of a case a second: silence climbs the ladder while the faults come. */
const FACTOR = 6 * 3_600;

/** People who work on, whatever happens: each command is sent until it is answered, and now and then once more. */
export class Load {
  readonly journal: Told[] = [];
  #clients: Promise<void>[] = [];
  #stopped = false;
  /** How much of the journal stands in the copy of the record. */
  #copied = 0;

  private constructor(
    readonly stand: Stage,
    readonly school: School,
    readonly tokens: Readonly<Record<string, string>>,
    readonly random: () => Random,
  ) {}

  static async begin(stand: Stage, random: () => Random): Promise<Load> {
    const school = await School.create(stand.services);
    const tokens: Record<string, string> = {};
    for (const [name, personId] of Object.entries(school.people)) {
      const { organisationId } = school;
      const wanted = { organisationId, personId, name: 'load', scopes: TOKEN_SCOPES, days: 1 };
      tokens[name] = (await createToken(stand.services.worker, wanted)).secret;
    }
    const load = new Load(stand, school, tokens, random);
    load.#go();
    return load;
  }

  #go(): void {
    this.#stopped = false;
    this.#clients = Array.from({ length: CLIENTS }, () => this.#work(this.random()));
  }

  /** A copy of the record is made while nobody is at work. */
  async atRest(copy: () => Promise<void>): Promise<void> {
    await this.stop();
    await copy();
    this.#copied = this.journal.length;
    this.#go();
  }

  /** That copy takes the place of the record: what was acknowledged since is known to be lost, and nothing else. */
  async forgetSince(restore: () => Promise<void>): Promise<void> {
    await this.stop();
    await restore();
    this.journal.length = this.#copied;
    this.#go();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#clients);
  }

  async #work(r: Random): Promise<void> {
    while (!this.#isStopped()) {
      const caseId = await this.#open(r);
      const acts = r.between(3, 8);
      for (let act = 0; act < acts && !this.#isStopped(); act += 1) {
        const [by, type, fields] = r.pick(ACTS);
        await this.#send(r, by, { type, ...fields }, caseId);
        await pause(r.below(150));
      }
    }
  }

  #isStopped(): boolean {
    return this.#stopped;
  }

  async #open(r: Random): Promise<string> {
    const clock = r.oneIn(3) ? { clock: { at: '2027-01-11T10:00', factor: FACTOR } } : {};
    const opening = { ...OPEN_CASE, ...(r.oneIn(4) && { class: 'high' }) };
    return this.#send(r, 'lisa', { type: 'openCase', ...opening, ...clock }, null);
  }

  /** @returns the case that the answer is about. */
  async #send(r: Random, by: SchoolPerson, fields: Fields, caseId: string | null): Promise<string> {
    const id = randomUUID();
    const path = caseId === null ? '/cases' : `/cases/${caseId}/commands`;
    const body = JSON.stringify(caseId === null ? { id, ...withoutType(fields) } : { id, ...fields });
    const answers: number[] = [];
    let answeredBy = '';
    let about = caseId ?? '';
    let repeats = r.oneIn(5) ? r.between(1, 3) : 0;
    for (let attempt = 0; ; attempt += 1) {
      const api = this.stand.of('api')[(attempt + r.below(2)) % 2]!;
      const answer = await ask(`${api.url}/api/v1${path}`, this.tokens[by] ?? '', body);
      if (answer === null) {
        await pause(100);
        continue;
      }
      if (answers.length === 0) answeredBy = api.url;
      answers.push(answer.status);
      if (answer.caseId !== null) about = answer.caseId;
      if (repeats === 0) break;
      repeats -= 1;
    }
    const { clock, ...own } = fields as { clock?: unknown };
    const command = { id, by: this.school.people[by], ...own } as unknown as Command;
    this.journal.push({
      caseId: answers[0] === 200 ? about : caseId,
      command,
      status: answers[0] ?? 0,
      by: answeredBy,
      answers,
    });
    return about;
  }
}

function withoutType({ type, ...fields }: Fields): Fields {
  return fields;
}

/** `null` = no answer, or one that says: try again. */
async function ask(
  url: string,
  token: string,
  body: string,
): Promise<{ status: number; caseId: string | null } | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const read = (await response.json()) as { caseId?: string; code?: string };
    // The record is away, or this case of it is damaged: nothing was written, the same may be sent again. A fault (500)
    // would be one of ours: it is an answer, and a wrong one.
    if (response.status === 503 || read.code === 'unreadableCase') return null;
    return { status: response.status, caseId: read.caseId ?? null };
  } catch {
    return null;
  }
}

const ACTS: readonly (readonly [SchoolPerson, string, Fields])[] = [
  ['omar', 'acknowledge', {}],
  ['omar', 'recordSignal', SIGNAL],
  ['omar', 'reviewSignal', { text: 'Gezien' }],
  ['omar', 'completeMapping', { contradictions: 'soughtNoneFound' }],
  ['omar', 'recordConsultation', { with: 'colleague', outcome: 'Overlegd' }],
  ['omar', 'recordConsultation', { with: 'veiligThuis', outcome: 'Overlegd', adviceToFollow: 'Bellen' }],
  ['omar', 'followAdvice', { text: 'Gebeld' }],
  ['ria', 'noteEscalation', { text: 'Besproken' }],
  ['omar', 'recordWeighing', { nature: 'physical', severity: 'low', risk: 'low', facts: 'x', opinions: 'y', doubt: false }],
]; // prettier-ignore
