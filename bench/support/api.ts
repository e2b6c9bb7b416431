import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createToken } from '../../src/organisation/tokens.js';
import type { BenchSchool } from './school.js';
import type { Stage } from './stage.js';

/** The API as one person uses it. */
export interface Caller {
  /** @throws when the answer is not the expected success. */
  readonly post: (path: string, body: unknown) => Promise<{ readonly caseId: string }>;
  readonly get: (path: string) => Promise<unknown>;
}

/** The plainest client there is: what it costs is counted with the rest. */
const AGENT = new Agent({ keepAlive: true });

export async function callerFor(stage: Stage, school: BenchSchool, personId: string): Promise<Caller> {
  const { secret } = await createToken(stage.services.worker, {
    organisationId: school.organisationId,
    personId,
    name: 'meting',
    scopes: ['read', 'record', 'decide', 'manage'],
    days: 1,
  });
  const ask = (method: 'GET' | 'POST', path: string, body?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
      request(`${stage.url}/api/v1${path}`, { agent: AGENT, method, headers }, (response) => {
        text(response).then((answer) => {
          if ((response.statusCode ?? 0) < 300) resolve(JSON.parse(answer));
          else reject(new Error(`${path}: ${response.statusCode} ${answer.slice(0, 200)}`));
        }, reject);
      })
        .on('error', reject)
        .end(body);
    });
  return {
    post: async (path, body) => (await ask('POST', path, JSON.stringify(body))) as { caseId: string },
    get: (path) => ask('GET', path),
  };
}
