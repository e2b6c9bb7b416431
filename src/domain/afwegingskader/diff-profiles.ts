import type { AfwegingskaderProfile } from './profile.js';

/** One thing that two versions say differently; `null` = it is not there. */
export interface ProfileDifference {
  /** Path of the field: `questions.3`, `extraFields.decideHelp.plan.roles.question`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed between two versions of an afwegingskader, field by field; empty when they say the same. */
export function diffProfiles(
  before: AfwegingskaderProfile,
  after: AfwegingskaderProfile,
): readonly ProfileDifference[] {
  const old = flat(before);
  const young = flat(after);
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: young.get(field) ?? null }))
    .filter((one) => one.before !== one.after);
}

/** Every value of a profile by its path; extra fields go by their name, so that their order does not matter. */
function flat(profile: AfwegingskaderProfile): ReadonlyMap<string, string> {
  const { extraFields, ...rest } = profile;
  const extras = Object.fromEntries(
    extraFields.map(({ field, ...extra }) => [`${field}: ${extra.source}`, extra]),
  );
  const found = new Map<string, string>();
  collect('', { ...rest, extraFields: extras }, found);
  return found;
}

function collect(path: string, value: unknown, found: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) {
    found.set(path, String(value));
    return;
  }
  for (const [name, one] of Object.entries(value))
    collect(path === '' ? name : `${path}.${name}`, one, found);
}
