import { first, type Typed } from '../../forms/typed.js';
import { urls } from '../../urls.js';

const PATTERNS = Object.values(urls).map(
  (one) => new RegExp(`^${one.pattern.replace(/\./g, '\\.').replace(/:\w+/g, '[\\w-]+')}$`),
);
/** Doors themselves are no place to return to. */
const DOORS: ReadonlySet<string> = new Set([
  urls.signIn(),
  urls.signInCode(),
  urls.locked(),
  urls.signOut(),
  urls.leave(),
]);

/** Where to go after signing in: an own path of the route table, else the start page (AU-38, BI-25). */
export function nextOf(typed: Typed): string {
  const wanted = first(typed, 'naar');
  const [path = '', query = ''] = wanted.split('?');
  if (!PATTERNS.some((one) => one.test(path)) || DOORS.has(path)) return urls.start();
  const kept = /^concept=\w{2,8}$/.test(query) || /^\w+=[\w-]{1,40}$/.test(query) ? `?${query}` : '';
  return path + kept;
}

/** A door that leads on afterwards. */
export function withNext(door: string, next: string): string {
  return next === urls.start() ? door : `${door}?naar=${encodeURIComponent(next)}`;
}
