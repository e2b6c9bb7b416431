import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKFLOWS = fileURLToPath(new URL('../../src/workflows', import.meta.url));
/** Inside the checkout, so that the SDK is found from there. */
const HERE = fileURLToPath(new URL('../../.waaklicht/test', import.meta.url));

/** A copy of the workflow in which one text is replaced by another. @returns the path of its `index.ts`. */
export async function changedCopy(text: string | RegExp, replacement: string): Promise<string> {
  const directory = await mkdtemp(join(HERE, 'changed-workflow-'));
  await cp(WORKFLOWS, directory, { recursive: true });
  const file = join(directory, 'suspicion-case.ts');
  const source = await readFile(file, 'utf8');
  const changed = source.replace(text, replacement);
  if (changed === source) throw new Error(`The workflow does not hold ${String(text)} any more`);
  await writeFile(file, changed);
  return join(directory, 'index.ts');
}
