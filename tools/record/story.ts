import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { curl, type Answer } from './curl.js';

/** One thing of the timeline as the API shows it. */
export interface Item {
  readonly seq: number;
  readonly type: string;
  readonly entryAt: string;
  readonly by: string | null;
  readonly point?: string;
  readonly rung?: string | number;
}

/** The state of a case, as far as the story looks at it. */
interface View {
  readonly stage: string;
  readonly class: string;
  readonly melding: string;
  readonly help: string;
  readonly waiting: readonly { id: string; due: string; owner: string; rung: unknown }[];
}

type Person = 'lisa' | 'omar' | 'ria';
const PATIENCE_MS = 300_000;

/** A case that is lived over HTTP, and written down while it is. */
export class Story {
  readonly lines: string[] = [];
  readonly #began = Date.now();
  #caseId = '';
  #told = 0;

  constructor(
    private readonly address: string,
    private readonly tokens: Readonly<Record<Person, string>>,
  ) {}

  get caseId(): string {
    return this.#caseId;
  }

  chapter(title: string): void {
    this.lines.push('', `## ${title}`, '');
  }

  async open(by: Person, fields: object): Promise<void> {
    const answer = await this.#send(by, '/api/v1/cases', { id: randomUUID(), ...fields });
    this.#caseId = String(answer.body['caseId']);
  }

  async act(by: Person, type: string, fields: object = {}): Promise<void> {
    await this.#reminders();
    await this.#send(by, `/api/v1/cases/${this.#caseId}/commands`, { id: randomUUID(), type, ...fields });
  }

  /** The id of who acted last, as the timeline names her. */
  async whoActedLast(): Promise<string> {
    return (await this.#reminders()).findLast((item) => item.by !== null)?.by ?? '';
  }

  /** Nobody does anything until this reminder has come by itself. */
  async silentUntil(point: string, rung: string | number): Promise<void> {
    await this.#until(`${point} ${rung}`, (items) =>
      items.some((item) => item.type === 'reminded' && item.point === point && item.rung === rung),
    );
  }

  /** What the people did is told by their requests; here is what time did, and when that was seen from outside. */
  async #until(what: string, holds: (items: readonly Item[]) => boolean): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!holds(await this.#reminders())) {
      if (Date.now() > end) throw new Error(`${what} did not come`);
      await sleep(200);
    }
  }

  async #reminders(): Promise<readonly Item[]> {
    const { body } = await curl(`${this.address}/api/v1/cases/${this.#caseId}/timeline`, this.tokens.omar);
    const items = body['items'] as readonly Item[];
    for (const item of items.filter((one) => one.seq > this.#told && one.type === 'reminded')) {
      this.lines.push(
        `- ⏰ ${this.#seconds()} — case time ${local(item.entryAt)}: **${item.point} rung ${item.rung}**`,
      );
    }
    this.#told = items.at(-1)?.seq ?? this.#told;
    return items;
  }

  async #send(by: Person, path: string, body: object): Promise<Answer> {
    const answer = await curl(`${this.address}${path}`, this.tokens[by], body);
    const { status, milliseconds } = answer;
    const shown = path.replace(this.#caseId || '-', '$CASE');
    this.lines.push('', `${this.#seconds()} — ${by}:`, '', '```sh');
    this.lines.push(
      `curl -H "Authorization: Bearer $${by.toUpperCase()}" -H 'Content-Type: application/json' \\`,
    );
    this.lines.push(`  $WAAKLICHT${shown} -d '${JSON.stringify(body)}'`, '```', '');
    this.lines.push(`→ ${status} in ${milliseconds} ms. ${summary(answer)}`, '');
    if (status !== 200) throw new Error(`${by} ${path}: ${status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  #seconds(): string {
    return `${((Date.now() - this.#began) / 1000).toFixed(1)} s`;
  }
}

function summary({ body }: Answer): string {
  const view = body['case'] as View | undefined;
  if (view === undefined) return '';
  const waiting = view.waiting.map(({ id, due, owner }) => `${id} ${local(due)} (${owner})`).join(', ');
  return `Stage \`${view.stage}\`, class \`${view.class}\`, melding \`${view.melding}\`, help \`${view.help}\`. Waits for: ${waiting}.`;
}

/** As the clock in Amsterdam shows it. */
function local(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso));
}
