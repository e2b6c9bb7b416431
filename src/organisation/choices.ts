import type { Region } from '../domain/terms/school-holidays.js';
import { inTransaction } from '../store/database.js';
import {
  administer,
  NotDone,
  type Administered,
  type Administrator,
  type OrganisationDeps,
} from './administer.js';
import { isColleague } from './colleagues.js';

/** What an organisation chooses besides roles and terms; days as `YYYY-MM-DD`. */
export interface Choices {
  readonly region: string;
  readonly veiligThuisRegion: string | null;
  readonly veiligThuisNumber: string | null;
  readonly numbersCheckedOn: string | null;
  readonly retentionConfirmedOn: string | null;
  readonly idleMinutes: number;
  readonly exitAddress: string;
  /** Whom to tell outside when nobody inside is left to be told (PM-20). */
  readonly outsideContact: string | null;
}

export function readChoices(
  { app, keys }: OrganisationDeps,
  { organisationId, personId }: Administrator,
): Promise<Choices> {
  const context = { organisationId, personToken: keys.personToken(organisationId, personId) };
  return inTransaction(app, context, async (client) => {
    const { rows } = await client.query<Choices>(
      `select o.region, c.veilig_thuis_region as "veiligThuisRegion", c.veilig_thuis_number as "veiligThuisNumber",
         c.numbers_checked_on::text as "numbersCheckedOn", c.retention_confirmed_on::text as "retentionConfirmedOn",
         coalesce(c.idle_minutes, 10) as "idleMinutes",
         coalesce(c.exit_address, 'https://www.knmi.nl/nederland-nu/weer') as "exitAddress",
         o.outside_contact as "outsideContact"
       from organisation o left join organisation_choices c on c.organisation_id = o.id where o.id = $1`,
      [organisationId],
    );
    const [found] = rows;
    if (found === undefined) throw new Error('The organisation of a person is not there');
    return found;
  });
}

export type NewChoices = Omit<
  Choices,
  'region' | 'numbersCheckedOn' | 'retentionConfirmedOn' | 'outsideContact'
> & {
  readonly region: Region;
};

/** The numbers count as looked at today; the region decides which school holidays new terms skip. */
export function saveChoices(
  deps: OrganisationDeps,
  who: Administrator,
  wanted: NewChoices,
): Promise<Administered<null>> {
  return administer(deps, who, { right: 'administer', action: 'saveChoices' }, async (client) => {
    await client.query('update organisation set region = $2 where id = $1', [
      who.organisationId,
      wanted.region,
    ]);
    await client.query(
      `insert into organisation_choices (organisation_id, veilig_thuis_region, veilig_thuis_number, numbers_checked_on,
         idle_minutes, exit_address) values ($1, $2, $3, current_date, $4, $5)
       on conflict (organisation_id) do update set veilig_thuis_region = excluded.veilig_thuis_region,
         veilig_thuis_number = excluded.veilig_thuis_number, numbers_checked_on = excluded.numbers_checked_on,
         idle_minutes = excluded.idle_minutes, exit_address = excluded.exit_address`,
      [
        who.organisationId,
        wanted.veiligThuisRegion,
        wanted.veiligThuisNumber,
        wanted.idleMinutes,
        wanted.exitAddress,
      ],
    );
    return null;
  });
}

/** The terms of keeping, looked at and agreed with (S31, 4). */
export function confirmRetention(deps: OrganisationDeps, who: Administrator): Promise<Administered<null>> {
  return administer(deps, who, { right: 'administer', action: 'confirmRetention' }, async (client) => {
    await client.query(
      `insert into organisation_choices (organisation_id, retention_confirmed_on) values ($1, current_date)
       on conflict (organisation_id) do update set retention_confirmed_on = current_date`,
      [who.organisationId],
    );
    return null;
  });
}

/** Whom to tell outside the organisation when nobody inside is left to be told (PM-20). */
export function setOutsideContact(
  deps: OrganisationDeps,
  who: Administrator,
  personId: string,
): Promise<Administered<null>> {
  return administer(deps, who, { right: 'administer', action: 'setOutsideContact' }, async (client) => {
    if (!(await isColleague(client, personId))) throw new NotDone('unknown');
    await client.query('update organisation set outside_contact = $2 where id = $1', [
      who.organisationId,
      personId,
    ]);
    return null;
  });
}
