import module from 'node:module';
import { installDependencies, nodeTrouble } from './setup.mjs';

/** `npm start`: plain JavaScript, so that it can explain itself on any Node and before anything is installed. */
const trouble = nodeTrouble() ?? (await installDependencies());
if (trouble === null) {
  // From Node 22 on: what was compiled at the last start need not be compiled again.
  module.enableCompileCache?.();
  const { register } = await import('tsx/esm/api');
  register();
  // Express and React are quicker when they need not help a developer.
  process.env['NODE_ENV'] ??= 'production';
  // In this very process: who kills it, kills the product, and Ctrl-C has one address.
  const { startEverything } = await import('../src/main/all.ts');
  await startEverything();
} else {
  console.error(`\n${trouble}\n`);
  process.exitCode = 1;
}
