import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKFLOWS = fileURLToPath(new URL('../../src/workflows', import.meta.url));
/** Inside the checkout, so that the SDK is found from there. */
const HERE = fileURLToPath(new URL('../../.waaklicht/test', import.meta.url));

/** A copy of the workflows in which one text is replaced by another. @returns the path of its `index.ts`. */
export async function changedCopy(text: string | RegExp, replacement: string): Promise<string> {
  const directory = await mkdtemp(join(HERE, 'changed-workflow-'));
  await cp(WORKFLOWS, directory, { recursive: true });
  let found = false;
  for (const name of await readdir(directory)) {
    const file = join(directory, name);
    const source = await readFile(file, 'utf8');
    const changed = source.replace(text, replacement);
    if (changed === source) continue;
    found = true;
    await writeFile(file, changed);
  }
  if (!found) throw new Error(`No workflow holds ${String(text)} any more`);
  return join(directory, 'index.ts');
}
