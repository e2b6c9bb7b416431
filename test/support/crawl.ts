import { urls } from '../../src/web/urls.js';
import type { Reply, Visitor } from './visitor.js';

/** Pages that end or lock the session of who looks. */
const NOT_FOLLOWED = new Set<string>([urls.leave(), urls.signOut(), urls.lock(), urls.locked()]);
const MOST_PAGES = 150;

/** What one address gave, in words that are the same in every world. */
export type Crawled = ReadonlyMap<string, string>;

/**
 * Opens every page somebody can come to by links, and every page whose address is known without a link.
 * `plain` takes out what differs between two worlds for everybody: ids, codes, moments.
 */
export async function crawl(
  visitor: Visitor,
  { also, plain }: { readonly also: readonly string[]; readonly plain: (text: string) => string },
): Promise<Crawled> {
  const seen = new Map<string, string>();
  const todo = [...KNOWN, ...also];
  while (todo.length > 0 && seen.size < MOST_PAGES) {
    const path = todo.shift() ?? '/';
    const name = plain(path);
    if (seen.has(name) || NOT_FOLLOWED.has(path.split('?')[0] ?? '')) continue;
    const reply = await visitor.get(path);
    seen.set(name, plain(answerOf(reply)));
    todo.push(...linksIn(reply));
  }
  return seen;
}

/** Every address without a name to fill in. */
const KNOWN = Object.values(urls)
  .map((url) => url.pattern)
  .filter((pattern) => !pattern.includes(':'));

function answerOf(reply: Reply): string {
  const { location, ...headers } = reply.headers as Record<string, string>;
  const kept = ['cache-control', 'content-type', 'content-security-policy', 'referrer-policy'];
  const shown = kept.map((name) => `${name}: ${headers[name] ?? ''}`).join('\n');
  return `${reply.status} ${location ?? ''}\n${shown}\n${reply.text}`;
}

function linksIn(reply: Reply): readonly string[] {
  if (reply.type !== 'text/html') return [];
  const links = [...reply.text.matchAll(/href="(\/[^"#]*)/g)].map(([, to]) =>
    (to ?? '').replaceAll('&amp;', '&'),
  );
  return links.filter((to) => !/^\/(assets|static)\//.test(to) && !to.startsWith('//'));
}
