import { changeKeyFile, keyFileProvider } from '../../src/security/key-file.js';
import { withNewKek } from '../../src/security/key-material.js';
import { rotateKeys } from '../../src/store/rotate-keys.js';

/** A rotation in a process of its own, so that a test can kill it. */
const [url = '', file = ''] = process.argv.slice(2);
const provider = await keyFileProvider(file, []);
process.stdout.write('ready\n');
const report = await rotateKeys(url, provider, () => changeKeyFile(file, withNewKek));
process.stdout.write(`${JSON.stringify(report)}\n`);
