import type { Role } from '../case/names.js';

/** Roles of people of another organisation, who join a meeting or look over its shoulder (PM-04, `external`, `auditor`). */
const EXTERNAL_ROLES: ReadonlySet<string> = new Set<Role>(['sotMember', 'regisseur', 'auditor']);

/** Whether somebody holds nothing but such roles. Who holds none at all is an employee. */
export function isExternal(roles: Iterable<string>): boolean {
  const held = [...roles];
  return held.length > 0 && held.every((role) => EXTERNAL_ROLES.has(role));
}
