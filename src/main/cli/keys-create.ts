import { keyFileProvider } from '../../security/key-file.js';
import type { CliCommand } from './command.js';

/** Makes the file with the key-encryption keys for KEY_FILE; one that is there stays as it is. */
export const keysCreate: CliCommand = {
  about: 'maakt het bestand met sleutels voor KEY_FILE: keys create BESTAND',
  async run([file]) {
    if (file === undefined) {
      console.error('keys create BESTAND');
      return 1;
    }
    await keyFileProvider(file, []);
    console.log(`De sleutels staan in ${file}. Bewaar een kopie, maar niet bij de back-up van de database.`);
    return 0;
  },
};
