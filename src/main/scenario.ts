import { memoryEngine } from '../scenario/memory-engine.js';
import { readOptions, runFiles } from '../scenario/command-line.js';

const options = readOptions(process.argv.slice(2));
process.exitCode = await runFiles(options, memoryEngine, console.log);
