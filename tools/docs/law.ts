import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProof } from './find-proof.js';
import { choiceGaps, glossaryGaps, ruleGaps } from './gaps.js';
import { findNames, writeGlossary } from './write-glossary.js';
import { writeRules } from './write-rules.js';

/** `npm run docs:law`: makes docs/regels.md and docs/begrippen.md; 1 when a rule, name or scenario is missing. */
const root = join(import.meta.dirname, '../..');
const proofOf = findProof(root);
const fileOf = findNames(root);
writeFileSync(join(root, 'docs/regels.md'), writeRules(proofOf));
writeFileSync(join(root, 'docs/begrippen.md'), writeGlossary(fileOf));
const gaps = [...ruleGaps(proofOf), ...glossaryGaps(fileOf), ...choiceGaps(root)];
for (const gap of gaps) console.error(gap);
process.exitCode = gaps.length === 0 ? 0 : 1;
