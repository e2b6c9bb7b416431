import { isExternal } from '../../domain/rights/external.js';
import { urls } from '../urls.js';

/** What somebody of another organisation can open; every other address does not exist for her (TH22, B12). */
const FOR_GUESTS = [
  urls.consultations(),
  urls.explanations(),
  urls.profile(),
  // Coming in, staying and going.
  urls.agreements(),
  urls.factor(),
  urls.signInCode(),
  urls.newPassword(),
  urls.lock(),
  urls.locked(),
  urls.stay(),
  urls.leave(),
  urls.signOut(),
] as const;

/** Whether this page is not there for a person with these roles. */
export function isShutTo(roles: Iterable<string>, path: string): boolean {
  if (!isExternal(roles) || path === urls.start()) return false;
  return !FOR_GUESTS.some((own) => path === own || path.startsWith(`${own}/`));
}
