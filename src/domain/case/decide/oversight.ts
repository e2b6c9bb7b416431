import type { PersonId, Role } from '../names.js';
import { holders, type Directory } from '../setting.js';

/** Who oversees a case whose owner may not see it: the vertrouwenspersoon, then the privacy officer (PM-20). */
const OVERSIGHT = ['vertrouwenspersoon', 'privacyOfficer'] as const satisfies readonly Role[];

/** The overseer to whom a case falls, present ones first; `null` when all of them are shut out or there are none. */
export function overseerFor(directory: Directory, denied: readonly PersonId[]): PersonId | null {
  for (const role of OVERSIGHT) {
    const free = holders(directory, role).filter((person) => !denied.includes(person.id));
    const found = free.find((person) => person.present) ?? free[0];
    if (found !== undefined) return found.id;
  }
  return null;
}
