type Fields = Readonly<Record<string, unknown>>;

/** The fields of a command that name a person of the organisation (vocabulary.md section 2). */
const PERSON_FIELDS: ReadonlySet<string> = new Set([
  'person',
  'secondPerson',
  'casemanager',
  'onCall',
  'deny',
  'who',
]);

/** Fields below which `who` is an authority, not a person. */
const AUTHORITIES: ReadonlySet<string> = new Set(['called']);

/** The fields of an act with the keys of `people` replaced by the ids those people have in the record. */
export function withPersonIds(fields: Fields, ids: ReadonlyMap<string, string>): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      AUTHORITIES.has(name) ? value : replaced(value, PERSON_FIELDS.has(name), ids),
    ]),
  );
}

function replaced(value: unknown, isPerson: boolean, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => replaced(one, isPerson, ids));
  if (typeof value === 'object' && value !== null) return withPersonIds(value as Fields, ids);
  return isPerson && typeof value === 'string' ? (ids.get(value) ?? value) : value;
}
