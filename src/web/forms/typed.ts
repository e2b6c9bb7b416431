/** What somebody typed, as it came: a name and one or more values. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export const NOTHING: Typed = {};

/** From a parsed body or query; anything but text is left out. */
export function typedFrom(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return NOTHING;
  const pairs = Object.entries(body).map(([name, value]: [string, unknown]) => [
    name,
    (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string'),
  ]);
  return Object.fromEntries(pairs) as Typed;
}

/** The first value of a name, as typed. */
export function first(typed: Typed, name: string): string {
  return Object.hasOwn(typed, name) ? (typed[name]?.[0] ?? '') : '';
}

export function all(typed: Typed, name: string): readonly string[] {
  return Object.hasOwn(typed, name) ? (typed[name] ?? []) : [];
}

/** The fields of the frame: never part of what is kept or compared. */
const FRAME = new Set(['csrf', 'id', 'actie', 'code', 'wachtwoord', 'stapcode', 'pad']);

/** What is worth keeping in a draft. */
export function keepable(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).filter(([name, values]) => !FRAME.has(name) && values.some((one) => one !== '')),
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Before it reaches the database (BI-13). */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Another id that always goes with this one: for a second act of the same form, so that sending twice repeats both. */
export function siblingId(id: string): string {
  return id.replace(/^./, (digit) => (digit === 'f' ? '0' : 'f'));
}
