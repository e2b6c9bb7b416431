import { addTally, EMPTY_TALLY, type Tally } from '../domain/insight/tally.js';
import { open, seal, type DataKey, type Place } from '../security/envelope.js';
import type { Client } from '../store/database.js';
import { locationFigures, writeLocationFigures } from '../store/figure-rows.js';

type Years = Readonly<Record<string, Tally>>;

/** What changes in the sums of an organisation: gathered over a batch, then put into the rows at once. */
export class FigureSums {
  readonly #organisationId: string;
  readonly #key: DataKey;
  readonly #changes = new Map<string, Map<number, Tally>>();

  constructor(organisationId: string, key: DataKey) {
    this.#organisationId = organisationId;
    this.#key = key;
  }

  add(locationId: string, years: Years, sign: 1 | -1): void {
    const place = this.#changes.get(locationId) ?? new Map<number, Tally>();
    this.#changes.set(locationId, place);
    for (const [year, tally] of Object.entries(years))
      place.set(Number(year), addTally(place.get(Number(year)) ?? EMPTY_TALLY, tally, sign));
  }

  openCase(caseId: string, sealed: Buffer): Years {
    return JSON.parse(open(sealed, this.#key, casePlace(this.#organisationId, caseId))) as Years;
  }

  sealCase(caseId: string, years: Years): Buffer {
    return seal(JSON.stringify(years), this.#key, casePlace(this.#organisationId, caseId));
  }

  /** Under the lock of the organisation: nobody else changes these rows meanwhile. */
  async write(client: Client): Promise<void> {
    for (const [locationId, years] of this.#changes) {
      const known = await readSums(client, this.#key, {
        organisationId: this.#organisationId,
        locationIds: [locationId],
        schoolYears: [...years.keys()],
      });
      for (const [schoolYear, change] of years) {
        const sum = addTally(known.get(sumName(locationId, schoolYear)) ?? EMPTY_TALLY, change);
        const place = sumPlace(this.#organisationId, locationId, schoolYear);
        const body = seal(JSON.stringify(sum), this.#key, place);
        await writeLocationFigures(client, this.#organisationId, { locationId, schoolYear, body });
      }
    }
  }
}

/** The sums that are asked for, by `sumName`; a year in which nothing happened is not there. */
export async function readSums(
  client: Client,
  key: DataKey,
  asked: {
    readonly organisationId: string;
    readonly locationIds: readonly string[];
    readonly schoolYears: readonly number[];
  },
): Promise<ReadonlyMap<string, Tally>> {
  const rows = await locationFigures(client, asked.locationIds, asked.schoolYears);
  return new Map(
    rows.map(({ locationId, schoolYear, body }) => [
      sumName(locationId, schoolYear),
      JSON.parse(open(body, key, sumPlace(asked.organisationId, locationId, schoolYear))) as Tally,
    ]),
  );
}

export function sumName(locationId: string, schoolYear: number): string {
  return `${locationId}/${schoolYear}`;
}

/** These belong to the organisation, not to the case: they outlive its key (PV-03). */
function casePlace(organisationId: string, rowId: string): Place {
  return { organisationId, caseId: '', table: 'case_figures', column: 'years', rowId };
}

function sumPlace(organisationId: string, locationId: string, schoolYear: number): Place {
  const rowId = sumName(locationId, schoolYear);
  return { organisationId, caseId: '', table: 'location_figures', column: 'body', rowId };
}
