import type { ProfileId } from '../domain/case/names.js';
import { maySee, type FigureAction, type Sight } from '../domain/rights/figures.js';
import type { Client } from '../store/database.js';
import { roleScope } from '../store/role-scope.js';

/** Of what somebody may see figures: a location, or with `null` the whole organisation. */
export interface FigurePlace {
  readonly locationId: string | null;
  readonly name: string;
  readonly sight: Sight;
  /** The locations its numbers are of. */
  readonly locationIds: readonly string[];
  readonly mayDrillDown: boolean;
  readonly mayAdopt: boolean;
}

export interface FigureScope {
  readonly profile: ProfileId;
  /** The whole organisation first, if she may see it. Empty = no figures at all. */
  readonly places: readonly FigurePlace[];
  readonly seesSealedCount: boolean;
}

/**
 * For which places this person may do this (security.md 2.5, rows 40-42). A role of one location holds there; figures
 * of the whole ask a role that holds everywhere. With one location the location is the whole.
 */
export async function figureScope(
  client: Client,
  who: { readonly organisationId: string; readonly personId: string },
  action: 'locationFigures' | 'yearlyReport',
): Promise<FigureScope> {
  const scope = await roleScope(client, who);
  const profile = scope.profile as ProfileId;
  const may = (what: FigureAction, roles: readonly string[]): Sight | null => maySee(what, roles, profile);
  const ofLocations = scope.locations.flatMap(({ locationId, name, roles }) => {
    const sight = may(action, roles);
    if (sight === null) return [];
    const mayDrillDown = may('drillDown', roles) !== null;
    const mayAdopt = may('adoptReport', roles) !== null;
    return [{ locationId, name, sight, locationIds: [locationId], mayDrillDown, mayAdopt }];
  });
  const whole = may(action === 'yearlyReport' ? 'yearlyReport' : 'organisationFigures', scope.everywhere);
  const all: readonly FigurePlace[] =
    whole === null || scope.locations.length < 2
      ? []
      : [
          {
            ...{ locationId: null, name: '', sight: whole },
            locationIds: scope.locations.map((one) => one.locationId),
            mayDrillDown: may('drillDown', scope.everywhere) !== null,
            mayAdopt: false,
          },
        ];
  return {
    profile,
    places: [...all, ...ofLocations],
    seesSealedCount: may('sealedCount', scope.everywhere) !== null,
  };
}

/** The place that was asked for, or the first; `null` when what was asked is not for this person. */
export function placeAmong(
  places: readonly FigurePlace[],
  asked: string | null | undefined,
): FigurePlace | null {
  if (asked === undefined) return places[0] ?? null;
  return places.find((one) => one.locationId === asked) ?? null;
}
