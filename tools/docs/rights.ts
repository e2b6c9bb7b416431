import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRights } from './write-rights.js';

/** `npm run docs:rights`: makes docs/rechten.md. */
writeFileSync(join(import.meta.dirname, '../../docs/rechten.md'), writeRights());
