import { createToken } from '../../src/organisation/tokens.js';
import type { BenchSchool } from './school.js';
import type { Stage } from './stage.js';

/** The API as one person uses it. */
export interface Caller {
  /** @throws when the answer is not the expected success. */
  readonly post: (path: string, body: unknown) => Promise<{ readonly caseId: string }>;
  readonly get: (path: string) => Promise<unknown>;
}

export async function callerFor(stage: Stage, school: BenchSchool, personId: string): Promise<Caller> {
  const { secret } = await createToken(stage.services.worker, {
    organisationId: school.organisationId,
    personId,
    name: 'meting',
    scopes: ['read', 'record', 'decide', 'manage'],
    days: 1,
  });
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    const response = await fetch(`${stage.url}/api/v1${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 200)}`);
    return JSON.parse(text);
  };
  return {
    post: async (path, body) =>
      (await ask(path, { method: 'POST', body: JSON.stringify(body) })) as { caseId: string },
    get: (path) => ask(path, { method: 'GET' }),
  };
}
