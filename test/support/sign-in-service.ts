import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import Provider from 'oidc-provider';

/** What the service says about its people. */
export interface SchoolAccount {
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly amr?: readonly string[];
}

export interface SignInService {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accounts: Map<string, SchoolAccount>;
  /** Goes through the service as this person, and gives the address it sends her back to. */
  readonly signIn: (startingAt: string, subject: string) => Promise<string>;
  readonly logoutToken: (claims: Readonly<Record<string, unknown>>) => string;
  readonly close: () => Promise<void>;
}

/** A real OpenID provider on this machine; `redirectUri` is where it may send people back to. */
export async function startSignInService(redirectUri: string): Promise<SignInService> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' };
  const accounts = new Map<string, SchoolAccount>();
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['waaklicht', randomUUID()];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [new URL('/aanmelden', redirectUri).toString()],
      },
    ],
    jwks: { keys: [jwk] },
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email'],
      groups: ['groups'],
      amr: null,
      auth_time: null,
    },
    scopes: ['openid', 'profile', 'email', 'groups'],
    pkce: { required: () => true },
    cookies: { keys: [randomUUID()] },
    findAccount: (_context, sub) => {
      const account = accounts.get(sub);
      if (account === undefined) return undefined;
      return { accountId: sub, claims: () => ({ sub, ...account, groups: [...account.groups] }) };
    },
  });
  server.on('request', (request, response) => void provider.callback()(request, response));
  return {
    issuer,
    clientId,
    clientSecret,
    accounts,
    signIn: (startingAt, subject) => walkThrough(startingAt, subject, redirectUri),
    logoutToken(claims) {
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const header = part({ alg: 'RS256', kid: 'test', typ: 'logout+jwt' });
      const body = part({
        iss: issuer,
        aud: clientId,
        iat: Math.floor(Date.now() / 1000),
        jti: randomUUID(),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...claims,
      });
      const signature = sign('sha256', Buffer.from(`${header}.${body}`), privateKey).toString('base64url');
      return `${header}.${body}.${signature}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Follows the development screens of the provider as a browser would: log in, consent, and back. */
async function walkThrough(startingAt: string, subject: string, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>();
  const visit = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const reply = await fetch(address, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form !== undefined && { body: new URLSearchParams(form) }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return reply;
  };
  let address = startingAt;
  for (let step = 0; step < 12; step += 1) {
    const reply = await visit(address);
    const onwards = reply.headers.get('location');
    if (onwards !== null) {
      address = new URL(onwards, address).toString();
    } else {
      const html = await reply.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? address;
      const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const done = await visit(new URL(action, address).toString(), {
        prompt,
        login: subject,
        password: 'x',
      });
      address = new URL(done.headers.get('location') ?? action, address).toString();
    }
    if (address.startsWith(redirectUri)) return address;
  }
  throw new Error(`The sign-in service did not lead back: ${address}`);
}
