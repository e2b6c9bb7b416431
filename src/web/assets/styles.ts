import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The components of the design system that the pages use; each is one CSS file of the component library. */
const COMPONENTS = [
  'root', 'document', 'body', 'skip-link', 'page-header', 'page-footer', 'heading-1', 'heading-2', 'heading-3',
  'paragraph', 'link', 'button', 'button-group', 'link-button', 'button-link', 'unordered-list', 'ordered-list',
  'form-field', 'form-label', 'form-fieldset', 'form-field-description', 'form-field-error-message', 'textbox',
  'textarea', 'select', 'checkbox', 'radio-button', 'alert', 'table', 'separator',
]; // prettier-ignore

const fromHere = createRequire(import.meta.url);
const LIBRARY = '@utrecht/component-library-css/package.json';
const THEME = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';

/** The style sheet of the pages: theme, components, own rules, and the organisation's own tokens last. */
export function assembleStyles(ownTokensFile: string | undefined): string {
  // The components are dependencies of the library, so they are found from there.
  const fromLibrary = createRequire(fromHere.resolve(LIBRARY));
  const components = COMPONENTS.map((name) =>
    readFileSync(fromLibrary.resolve(`@utrecht/${name}-css/dist/index.css`), 'utf8'),
  );
  const own = readFileSync(fileURLToPath(new URL('waaklicht.css', import.meta.url)), 'utf8');
  const tokens = ownTokensFile === undefined ? '' : readFileSync(ownTokensFile, 'utf8');
  const rules = [...components, own].map(withoutComments);
  const theme = usedTokens(readFileSync(fromHere.resolve(THEME), 'utf8'), rules.join('\n'));
  return [theme, ...rules, withoutComments(tokens)].join('\n');
}

function withoutComments(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^@charset[^;]*;/gm, '')
    .replace(/\n\s*\n/g, '\n')
    .trim();
}

const DECLARATION = /^\s*(--[\w-]+):\s*(.+);$/gm;
const USE = /var\((--[\w-]+)/g;

/** The theme has thousands of tokens; a page needs those its rules name, and those that these name in turn. */
function usedTokens(theme: string, rules: string): string {
  const values = new Map<string, string>();
  for (const [, name, value] of theme.matchAll(DECLARATION)) values.set(name ?? '', value ?? '');
  const used = new Set<string>();
  const wanted = namesIn(rules);
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const value = values.get(name);
    if (used.has(name) || value === undefined) continue;
    used.add(name);
    wanted.push(...namesIn(value));
  }
  const lines = [...values].filter(([name]) => used.has(name)).map(([name, value]) => `${name}:${value};`);
  return `.waaklicht-theme{${lines.join('')}}`;
}

function namesIn(css: string): string[] {
  return [...css.matchAll(USE)].map((match) => match[1] ?? '');
}
