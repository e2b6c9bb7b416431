/** In SQL over `case_file f` and person `$1`: by relation, or by a role of its location (security.md 2.2). */
export const FULL_ACCESS = `
(exists (select 1 from case_person p where p.case_id = f.id and p.person_id = $1 and p.relation in ('owner', 'member'))
  or exists (select 1 from role_assignment r join organisation o on o.id = r.organisation_id
    where r.person_id = $1 and not r.deputy
    and (r.role in ('aandachtsfunctionaris', 'internBegeleider', 'director')
      or (r.role = 'endResponsible' and (f.emergency or f.stage in ('weighing', 'deciding', 'acting')))
      or (r.role = 'bestuur' and o.profile = 'cooperative'))
    and (r.location_id is null or r.location_id = f.location_id)
    and (now() at time zone 'Europe/Amsterdam')::date between r.valid_from and coalesce(r.valid_until, 'infinity')))`;
