import { currentProfile } from '../afwegingskader/profiles.js';
import type { ProfileId, Role } from '../case/names.js';

/** What is done with counts and dates over many cases: security.md 2.5, rows 32 and 40 to 42. */
export type FigureAction =
  /** The page with the days of the organisation and one's own points. */
  | 'calendar'
  /** On that page: the points of every case of the location. */
  | 'locationCalendar'
  | 'locationFigures'
  | 'organisationFigures'
  | 'yearlyReport'
  /** From a number to the cases behind it: only who has full access to all of them. */
  | 'drillDown'
  /** The yearly report is adopted by the director (screens.md S27). */
  | 'adoptReport'
  /** How many cases are sealed; they are in no other figure (PM-D09). */
  | 'sealedCount';

/** `exact`: she may see the cases themselves; `suppressed`: counts of 1 to 4 are not told (PV-09). */
export type Sight = 'exact' | 'suppressed';

export interface FigureRow {
  readonly row: number;
  readonly action: FigureAction;
  readonly exact: readonly Role[];
  readonly suppressed: readonly Role[];
}

const COORDINATORS = ['aandachtsfunctionaris', 'internBegeleider'] as const;
const LEADERS = ['director', 'endResponsible'] as const;

/** The bestuur of a cooperative carries cases and has the rights of a director (R32); `actsAsDirector` reads it so. */
export const FIGURE_PERMISSIONS: readonly FigureRow[] = [
  {
    row: 32,
    action: 'calendar',
    exact: [
      'professional', 'contactPerson', ...COORDINATORS, ...LEADERS, 'bestuur', 'vertrouwenspersoon', 'privacyOfficer', 'sotChair',
    ], // prettier-ignore
    suppressed: [],
  },
  { row: 32, action: 'locationCalendar', exact: [...COORDINATORS, ...LEADERS], suppressed: [] },
  {
    row: 40,
    action: 'locationFigures',
    exact: [...COORDINATORS, ...LEADERS],
    suppressed: ['bestuur', 'privacyOfficer'],
  },
  {
    row: 41,
    action: 'organisationFigures',
    exact: LEADERS,
    suppressed: ['bestuur', 'privacyOfficer'],
  },
  { row: 41, action: 'yearlyReport', exact: [], suppressed: [...LEADERS, 'bestuur', 'privacyOfficer'] },
  { row: 42, action: 'drillDown', exact: [...COORDINATORS, 'director'], suppressed: [] },
  { row: 41, action: 'adoptReport', exact: ['director'], suppressed: [] },
  { row: 40, action: 'sealedCount', exact: ['privacyOfficer'], suppressed: [] },
];

/** How somebody with these roles may do this; `null` = not at all. What no row allows is refused. */
export function maySee(action: FigureAction, roles: readonly string[], profile: ProfileId): Sight | null {
  const row = FIGURE_PERMISSIONS.find((one) => one.action === action);
  if (row === undefined) return null;
  const held = actsAsDirector(roles, profile) ? [...roles, 'director'] : roles;
  if (row.exact.some((role) => held.includes(role))) return 'exact';
  return row.suppressed.some((role) => held.includes(role)) ? 'suppressed' : null;
}

function actsAsDirector(roles: readonly string[], profile: ProfileId): boolean {
  return roles.includes('bestuur') && currentProfile(profile).decider === 'bestuur';
}
