import { needsFactor } from '../../accounts/accounts.js';
import type { SessionRow } from '../../store/sessions.js';
import { urls } from '../urls.js';

/** What somebody must do before anything else; `null` = come in. Reporting and calling never wait for it (G1). */
export function gateOf(session: SessionRow, path: string): string | null {
  const { person } = session;
  const missesFactor = session.method === 'local' && session.factorAt === null;
  const asksFactor = needsFactor(person.roles.map((one) => one.role)) || path.startsWith('/zaken/');
  if (missesFactor && asksFactor && !FREE.has(path)) {
    const door = person.hasFactor ? urls.signInCode() : urls.factor();
    return `${door}?naar=${encodeURIComponent(path)}`;
  }
  if (!person.agreed && !FREE.has(path)) return urls.agreements();
  return null;
}

const FREE: ReadonlySet<string> = new Set([
  urls.signal(),
  urls.emergency(),
  urls.signInCode(),
  urls.factor(),
  urls.agreements(),
  urls.lock(),
  urls.stay(),
  urls.keepDraft(),
]);
