import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** What a token of the engine allows: a namespace and a role in it, as its default authorizer reads them. */
export interface EnginePermission {
  readonly subject: string;
  /** `waaklicht:write`, or `temporal-system:admin`. */
  readonly permissions: readonly string[];
  readonly days: number;
}

/** A new key with which tokens of the engine are signed (ES256); PEM, to be kept by the operator. */
export function newEngineKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** The public half, as the engine fetches it (JWKS). */
export function engineKeySet(pem: string): object {
  const key = createPrivateKey(pem);
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  return { keys: [{ ...jwk, kid: idOf(jwk), alg: 'ES256', use: 'sig' }] };
}

/** A token for one process or person, until it ends by itself. `now` in milliseconds. */
export function engineToken(pem: string, wanted: EnginePermission, now: number): string {
  const key: KeyObject = createPrivateKey(pem);
  const kid = idOf(createPublicKey(key).export({ format: 'jwk' }));
  const seconds = Math.floor(now / 1_000);
  const { subject, permissions, days } = wanted;
  const body = { sub: subject, permissions, iat: seconds, exp: seconds + days * 86_400 };
  const text = `${encoded({ alg: 'ES256', typ: 'JWT', kid })}.${encoded(body)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** Told by its own public point, so that the same key has the same name everywhere. */
const idOf = ({ x = '' }: { x?: string }): string => x.slice(0, 12);

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
