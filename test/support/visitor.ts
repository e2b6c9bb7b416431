import type { Express } from 'express';
import supertest from 'supertest';
import { codeAt } from '../../src/accounts/totp.js';

type Body = Readonly<Record<string, string | readonly string[]>>;
export type Reply = supertest.Response;

/** A person with a browser without script: keeps cookies, and posts forms with what the page hid in them. */
export class Visitor {
  readonly #agent: ReturnType<typeof supertest.agent>;
  last = '';

  constructor(http: Express) {
    this.#agent = supertest.agent(http);
  }

  async get(path: string): Promise<Reply> {
    const reply = await this.#agent.get(path).set('Sec-Fetch-Site', 'same-origin');
    if (reply.type === 'text/html') this.last = reply.text;
    return reply;
  }

  /** Fills in the form of the page that was shown last; hidden fields travel along. */
  async post(path: string, fields: Body = {}): Promise<Reply> {
    const reply = await this.#agent
      .post(path)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ ...hiddenIn(this.last, path), ...fields });
    if (reply.type === 'text/html') this.last = reply.text;
    return reply;
  }

  /** Opens a page and sends its form. */
  async fill(path: string, fields: Body): Promise<Reply> {
    await this.get(path);
    return this.post(path, fields);
  }

  /** Goes where a redirect points. */
  async follow(reply: Reply): Promise<Reply> {
    if (reply.status !== 303)
      throw new Error(
        `No redirect but ${reply.status}: ${/<title>.*?<\/title>/.exec(reply.text)?.[0] ?? ''}`,
      );
    return this.get(reply.headers['location'] ?? '/');
  }

  /** Password, and code when there is a seed; then the agreements of the first time. */
  async signIn(login: string, password: string, seed: string | null): Promise<void> {
    let reply = await this.fill('/aanmelden', { email: login, wachtwoord: password });
    if (seed !== null) {
      await this.follow(reply);
      reply = await this.post('/aanmelden/code', { code: codeAt(seed, Date.now()) });
    }
    await this.follow(reply);
    await this.fill('/afspraken', {});
  }
}

/** The hidden fields of the form that posts to a path. */
function hiddenIn(html: string, path: string): Body {
  const form = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([^]*?)<\/form>/g)].find(
    ([tag, action]) => action === path && /^<form[^>]*method="post"/.test(tag),
  );
  const fields = [...(form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name ?? '', value ?? '']));
}
