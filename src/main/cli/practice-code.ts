import { codeAt } from '../../accounts/totp.js';
import { dataDirectory } from '../../platform/launcher/home.js';
import { readSignIns } from '../../practice/sign-ins.js';
import type { CliCommand } from './command.js';

/** What an authenticator app would show for the people of the practice organisation. */
export const practiceCode: CliCommand = {
  about: 'de code van nu voor wie in de oefenorganisatie in twee stappen inlogt',
  async run() {
    const signIns = await readSignIns(dataDirectory()).catch(() => null);
    if (signIns === null) {
      console.error('Er is hier nog geen oefenorganisatie. Start eerst: npm start');
      return 1;
    }
    console.log(codeAt(signIns.seed, Date.now()));
    return 0;
  },
};
