import { GLOSSARY, type Term } from '../../src/domain/law/glossary.js';
import { filesUnder, wordsOf } from './read-code.js';

/** Finds the file in which a name of the code lives; null when the name does not exist. */
export function findNames(root: string): (identifier: string) => string | null {
  const files = filesUnder(root, 'src', ['.ts', '.tsx'])
    .filter(({ path }) => !path.startsWith('src/domain/law/'))
    .map((file) => ({ path: file.path, words: wordsOf(file) }));
  return (identifier) => {
    const declaring = files.filter(({ words }) => words.declared.has(identifier));
    const naming = files.filter(
      ({ words }) => words.names.has(identifier) || words.texts.includes(identifier),
    );
    const listing = naming.filter(({ path }) => path === 'src/domain/case/names.ts');
    return firstOf([inDomain(declaring), listing, inDomain(naming), declaring, naming]);
  };
}

interface Placed {
  readonly path: string;
}

const inDomain = <File extends Placed>(files: readonly File[]): readonly File[] =>
  files.filter(({ path }) => path.startsWith('src/domain/'));

function firstOf(lists: readonly (readonly Placed[])[]): string | null {
  return lists.find((list) => list.length > 0)?.[0]?.path ?? null;
}

/** `docs/begrippen.md`: Dutch term, its meaning, its name in the code and the file of that name. */
export function writeGlossary(fileOf: (identifier: string) => string | null): string {
  const groups = GLOSSARY.map(({ title, terms }) =>
    [
      `## ${title}`,
      [
        '| Begrip | Betekenis | Naam in de code | Bestand |',
        '| --- | --- | --- | --- |',
        ...terms.map((term) => row(term, fileOf(term.identifier))),
      ].join('\n'),
    ].join('\n\n'),
  );
  return (
    [
      '# Begrippen',
      'De woorden van de meldcode en hun naam in de code. Dit bestand wordt gemaakt uit ' +
        '`src/domain/law/glossary.ts` met `npm run docs:law`; wijzig het niet met de hand.',
      ...groups,
    ].join('\n\n') + '\n'
  );
}

function row({ term, meaning, identifier }: Term, path: string | null): string {
  const file = path === null ? 'ontbreekt' : `[${path}](../${path})`;
  return `| ${term} | ${meaning} | \`${identifier}\` | ${file} |`;
}
