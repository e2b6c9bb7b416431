import { sql, type Kysely } from 'kysely';

/**
 * The two functions behind every command and every passing of time: lock and read, then write everything. One round
 * trip each (design.md 2). They know no rule; they move rows.
 */
export async function createCaseFunctions(db: Kysely<unknown>): Promise<void> {
  for (const statement of [DIRECTORY, LOCK_CASE, WRITE_CASE]) await sql.raw(statement).execute(db);
}

/** The people, calendar and policy that count for a location on a day; a policy counts from its own moment on. */
const DIRECTORY = `
create or replace function read_setting(organisation uuid, at_location uuid, on_day date) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'profile', o.profile, 'region', o.region, 'practice', o.practice, 'outsideContact', o.outside_contact,
    'policy', (select to_jsonb(v.policy) from policy_version v where v.organisation_id = o.id
      and v.valid_from <= clock_timestamp() order by v.valid_from desc limit 1),
    'closedDays', (select coalesce(jsonb_agg(d.day order by d.day), '[]') from closed_day d
      where d.organisation_id = o.id and (d.location_id is null or d.location_id = at_location)),
    'people', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', p.id,
        'roles', (select coalesce(jsonb_agg(distinct r.role), '[]') from role_assignment r where r.person_id = p.id
          and not r.deputy and (r.location_id is null or r.location_id = at_location)
          and on_day >= r.valid_from and (r.valid_until is null or on_day <= r.valid_until)),
        'deputyFor', (select coalesce(jsonb_agg(distinct r.role), '[]') from role_assignment r where r.person_id = p.id
          and r.deputy and (r.location_id is null or r.location_id = at_location)
          and on_day >= r.valid_from and (r.valid_until is null or on_day <= r.valid_until)),
        'present', not exists (select 1 from absence a where a.person_id = p.id
          and on_day between a.first_day and a.last_day)) order by p.id), '[]')
      from person p where p.organisation_id = o.id and not p.disabled))
  from organisation o where o.id = organisation
$$;
`;

/** Locks the case row, then looks at the clock: the order of the lock is the order of time. */
const LOCK_CASE = `
create or replace function lock_case(organisation uuid, wanted_case uuid, wanted_command uuid, at_location uuid, to_write boolean)
returns jsonb language plpgsql as $$
declare file case_file%rowtype; known command_outcome%rowtype; database_now bigint; case_now bigint;
begin
  if wanted_case is not null then
    if to_write then
      select * into file from case_file where id = wanted_case and organisation_id = organisation for update;
    else
      select * into file from case_file where id = wanted_case and organisation_id = organisation;
    end if;
  end if;
  if wanted_command is not null then
    -- Two identical requests at once: the second waits here for the first.
    perform pg_advisory_xact_lock(hashtextextended(organisation::text || wanted_command::text, 0));
    select * into known from command_outcome where organisation_id = organisation and command_id = wanted_command;
  end if;
  database_now := floor(extract(epoch from clock_timestamp()) * 1000);
  -- Who holds a role or is away is judged on the day of the case, in Amsterdam; a new case begins today.
  case_now := coalesce(least(file.clock_base + file.clock_factor::bigint * (database_now - file.clock_since),
    file.clock_stops_at), database_now);
  return jsonb_build_object(
    'databaseNow', database_now,
    'known', case when known.command_id is null then null else to_jsonb(known) end,
    'setting', read_setting(organisation, coalesce(file.location_id, at_location),
      (to_timestamp(case_now / 1000) at time zone 'Europe/Amsterdam')::date),
    'file', case when file.id is null then null else jsonb_build_object(
      'code', file.code, 'locationId', file.location_id, 'version', file.version, 'wakeVersion', file.wake_version,
      'lastEntryAt', file.last_entry_at, 'clockBase', file.clock_base, 'clockSince', file.clock_since,
      'clockFactor', file.clock_factor, 'clockStopsAt', file.clock_stops_at, 'state', encode(file.state, 'base64'), 'keyId', file.key_id) end,
    'key', (select jsonb_build_object('id', k.id, 'wrapped', encode(k.wrapped, 'base64'), 'kekVersion', k.kek_version)
      from keystore.case_key k where k.id = file.key_id));
end $$;
`;

/** Writes whatever the payload holds, and of lists only what changed; the audit row comes last, because its head row is one per organisation. */
const WRITE_CASE = `
create or replace function write_case(p jsonb) returns void language plpgsql as $$
declare f jsonb := p->'file'; org uuid := (p->>'organisationId')::uuid; c uuid := (p->>'caseId')::uuid; k uuid;
begin
  if p->'newKey' is not null and jsonb_typeof(p->'newKey') = 'object' then
    insert into keystore.case_key values ((p->'newKey'->>'id')::uuid, org, c,
      decode(p->'newKey'->>'wrapped', 'base64'), (p->'newKey'->>'kekVersion')::int);
  end if;
  if jsonb_typeof(f) = 'object' then
    k := (f->>'keyId')::uuid;
    insert into case_file (id, organisation_id, location_id, code, stage, class, emergency, melding, help, closure, owner_id,
        next_due, next_at, highest_rung, version, wake_version, last_entry_at, opened_at, clock_base, clock_since, clock_factor,
        clock_stops_at, calendar_version, state, key_id)
      values (c, org, (f->>'locationId')::uuid, f->>'code', f->>'stage', f->>'class', (f->>'emergency')::boolean, f->>'melding',
        f->>'help', f->>'closure', (f->>'ownerId')::uuid, (f->>'nextDue')::bigint, (f->>'nextAt')::bigint, f->>'highestRung',
        (f->>'version')::int, (f->>'wakeVersion')::bigint, (f->>'lastEntryAt')::bigint, (f->>'openedAt')::bigint,
        (f->>'clockBase')::bigint, (f->>'clockSince')::bigint, (f->>'clockFactor')::int, (f->>'clockStopsAt')::bigint, f->>'calendarVersion', decode(f->>'state', 'base64'), k)
      on conflict (id) do update set stage = excluded.stage, class = excluded.class, emergency = excluded.emergency,
        melding = excluded.melding, help = excluded.help, closure = excluded.closure, owner_id = excluded.owner_id,
        next_due = excluded.next_due, next_at = excluded.next_at, highest_rung = excluded.highest_rung, version = excluded.version,
        wake_version = excluded.wake_version, last_entry_at = excluded.last_entry_at, opened_at = excluded.opened_at,
        clock_base = excluded.clock_base, clock_since = excluded.clock_since, clock_factor = excluded.clock_factor,
        clock_stops_at = excluded.clock_stops_at, calendar_version = excluded.calendar_version, state = excluded.state;
    insert into case_event select org, c, e.seq, e.type, e."entryAt", e."commandId", e."personId", decode(e.data, 'base64'), k
      from jsonb_to_recordset(p->'events') as e(seq int, type text, "entryAt" bigint, "commandId" uuid, "personId" uuid, data text);
    insert into case_entry select org, c, e.id, e.type, e."personId", e.at, e."entryAt", decode(e.body, 'base64'), k
      from jsonb_to_recordset(p->'entries') as e(id uuid, type text, "personId" uuid, at bigint, "entryAt" bigint, body text);
    delete from waiting_point w where w.case_id = c and not p->'points' @> jsonb_build_array(jsonb_build_object('point', w.point));
    insert into waiting_point as old select org, c, w.point, w.due, w.rung, w."onTurn",
        array(select jsonb_array_elements_text(w.persons)::uuid), w.since
      from jsonb_to_recordset(p->'points') as w(point text, due bigint, rung text, "onTurn" text, persons jsonb, since bigint)
      on conflict (case_id, point) do update set due = excluded.due, rung = excluded.rung, on_turn = excluded.on_turn,
        persons = excluded.persons, since = excluded.since
      where (old.due, old.rung, old.on_turn, old.persons, old.since)
        is distinct from (excluded.due, excluded.rung, excluded.on_turn, excluded.persons, excluded.since);
    delete from case_person h where h.case_id = c
      and not p->'people' @> jsonb_build_array(jsonb_build_object('personId', h.person_id, 'relation', h.relation));
    insert into case_person select org, c, w."personId", w.relation
      from jsonb_to_recordset(p->'people') as w("personId" uuid, relation text) on conflict do nothing;
    insert into case_name select org, c, decode(w.code, 'base64'), w.whole
      from jsonb_to_recordset(p->'names') as w(code text, whole boolean) on conflict do nothing;
    delete from case_denial d where d.case_id = c and not p->'denials' ? d.person_token;
    insert into case_denial select org, c, t from jsonb_array_elements_text(p->'denials') as t on conflict do nothing;
    insert into notification (id, organisation_id, case_id, person_id, kind, point, rung, nominal_at, facts)
      select n.id, org, c, n."personId", n.kind, n.point, n.rung, n."nominalAt", n.facts
      from jsonb_to_recordset(p->'notifications') as n(id uuid, "personId" uuid, kind text, point text, rung text,
        "nominalAt" bigint, facts jsonb)
      on conflict do nothing;
    if jsonb_typeof(p->'wake') = 'object' then
      insert into wake (organisation_id, case_id, version, signal, picture)
        values (org, c, (p->'wake'->'picture'->>'version')::bigint, p->'wake'->>'signal', p->'wake'->'picture');
    end if;
  end if;
  if jsonb_typeof(p->'outcome') = 'object' then
    insert into command_outcome values (org, (p->'outcome'->>'commandId')::uuid, (p->'outcome'->>'personId')::uuid,
      p->'outcome'->>'bodyHash', (p->'outcome'->>'caseId')::uuid, p->'outcome'->'result');
  end if;
  if jsonb_typeof(p->'audit') = 'object' then
    perform append_audit(org, p->'audit'->'row', decode(p->'audit'->>'salt', 'base64'), decode(p->'audit'->>'commitment', 'base64'));
  end if;
end $$;
`;
