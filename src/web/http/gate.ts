import { needsFactor } from '../../accounts/accounts.js';
import type { SessionRow } from '../../store/sessions.js';
import { urls } from '../urls.js';

/** What somebody must do before anything else; `null` = come in. Reporting and calling never wait for it (G1). */
export function gateOf(session: SessionRow, path: string): string | null {
  const { person } = session;
  if (FREE.has(path) || OF_EMERGENCY.test(path)) return null;
  const missesFactor = session.factorAt === null;
  const asksFactor = needsFactor(person.roles.map((one) => one.role)) || path.startsWith('/zaken/');
  if (missesFactor && asksFactor) {
    const door = person.hasFactor ? urls.signInCode() : urls.factor();
    return `${door}?naar=${encodeURIComponent(path)}`;
  }
  if (!person.agreed) return urls.agreements();
  return null;
}

const OF_EMERGENCY = /^\/zaken\/\w+\/spoed$/;
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
