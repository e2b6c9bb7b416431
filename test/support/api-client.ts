import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { createHttp } from '../../src/main/http.js';
import { createToken, TOKEN_SCOPES, type TokenScope } from '../../src/organisation/tokens.js';
import { OPEN_CASE, type Fields, type School, type SchoolPerson } from './practice-school.js';
import { signIn, type SessionSecrets } from './sign-in.js';
import type { System } from './system.js';

/** A fresh id for a command. */
export const newId = (): string => randomUUID();

/** The people of a school, each with a token, before the real application. */
export class ApiClient {
  private constructor(
    readonly http: Express,
    readonly school: School,
    readonly tokens: Readonly<Record<SchoolPerson, string>>,
  ) {}

  static async create(system: System, school: School): Promise<ApiClient> {
    const tokens = {} as Record<SchoolPerson, string>;
    for (const name of Object.keys(school.people) as SchoolPerson[])
      tokens[name] = await tokenFor(school, name);
    return new ApiClient(createHttp(system.services), school, tokens);
  }

  get(path: string, as: SchoolPerson): Promise<Response> {
    return this.send('get', path, as);
  }

  post(path: string, as: SchoolPerson, body: unknown): Promise<Response> {
    return this.send('post', path, as, body);
  }

  async send(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'options' | 'trace',
    path: string,
    as: SchoolPerson,
    body?: unknown,
  ): Promise<Response> {
    const sent = request(this.http)
      [method](`/api/v1${path}`)
      .set('Authorization', `Bearer ${this.tokens[as]}`);
    return body === undefined ? sent : sent.set('Content-Type', 'application/json').send(body as object);
  }

  /** Bytes as they are, of whatever kind. */
  async raw(
    path: string,
    as: SchoolPerson,
    { type = 'application/json', bytes }: { type?: string; bytes: Buffer | string },
  ): Promise<Response> {
    return request(this.http)
      .post(`/api/v1${path}`)
      .set('Authorization', `Bearer ${this.tokens[as]}`)
      .set('Content-Type', type)
      .serialize((body: unknown) => body as string)
      .send(bytes as string);
  }

  /** Opens a case. @returns its id. */
  async open(as: SchoolPerson, fields: Fields = OPEN_CASE): Promise<string> {
    const { locationId } = this.school;
    const opened = await this.post('/cases', as, { id: newId(), locationId, ...fields });
    if (opened.status !== 200) throw new Error(`Not opened: ${opened.status} ${opened.text}`);
    return (opened.body as { caseId: string }).caseId;
  }

  /** Signs somebody in through the front door of the pages: a session with a second factor. */
  async signIn(as: SchoolPerson, { stepUp = true }: { stepUp?: boolean } = {}): Promise<SignedIn> {
    const { services, organisationId, people } = this.school;
    const person = { organisationId, personId: people[as] };
    return new SignedIn(this.http, await signIn(services.worker, person, { stepUp }));
  }

  act(caseId: string, as: SchoolPerson, type: string, fields: Fields = {}): Promise<Response> {
    return this.post(`/cases/${caseId}/commands`, as, { id: newId(), type, ...fields });
  }
}

/** Somebody behind the cookie of a session. */
export class SignedIn {
  constructor(
    private readonly http: Express,
    readonly secrets: SessionSecrets,
  ) {}

  async get(path: string): Promise<Response> {
    return request(this.http).get(`/api/v1${path}`).set('Cookie', `wl=${this.secrets.cookie}`);
  }

  async send(method: 'post' | 'put' | 'delete', path: string, body: object = {}): Promise<Response> {
    return request(this.http)
      [method](`/api/v1${path}`)
      .set({ Cookie: `wl=${this.secrets.cookie}`, 'X-CSRF-Token': this.secrets.csrf })
      .set('Content-Type', 'application/json')
      .send(body);
  }
}

export async function tokenFor(
  school: School,
  name: SchoolPerson,
  scopes: readonly TokenScope[] = TOKEN_SCOPES,
): Promise<string> {
  const { organisationId, people, services } = school;
  const wanted = { organisationId, personId: people[name], name: 'test', scopes, days: 1 };
  return (await createToken(services.worker, wanted)).secret;
}
