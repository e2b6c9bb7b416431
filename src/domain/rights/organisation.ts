import type { Role } from '../case/names.js';

/** What is done to the organisation rather than to a case (security.md 2.5, rows 48-49). */
export type OrganisationAction = 'administer' | 'proposeChange' | 'confirmChange' | 'seeChanges';

/**
 * Who may do it. Roles and terms decide who sees cases and when somebody is reminded: one proposes, another of another
 * role confirms (PM-25).
 */
const ALLOWED: Readonly<Record<OrganisationAction, readonly Role[]>> = {
  administer: ['administrator'],
  proposeChange: ['administrator'],
  confirmChange: ['endResponsible', 'privacyOfficer'],
  seeChanges: ['administrator', 'endResponsible', 'privacyOfficer'],
};

export function mayInOrganisation(action: OrganisationAction, roles: readonly string[]): boolean {
  return ALLOWED[action].some((role) => roles.includes(role));
}
