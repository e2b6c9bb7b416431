import { parseArgs } from 'node:util';
import { peopleWithMail } from '../../organisation/people.js';
import { createToken, DEFAULT_TOKEN_DAYS, TOKEN_SCOPES, type TokenScope } from '../../organisation/tokens.js';
import { readConfig } from '../../platform/config.js';
import type { CliCommand } from './command.js';
import { createServices } from '../services.js';

const USAGE = `token create --person MAIL [--name NAAM] [--days 1-90] [--scopes ${TOKEN_SCOPES.join(',')}]`;

/** Makes a token for the API and shows it this once. */
export const tokenCreate: CliCommand = {
  about: `maakt een token voor de API: ${USAGE}`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        person: { type: 'string' },
        name: { type: 'string', default: 'opdrachtregel' },
        days: { type: 'string', default: String(DEFAULT_TOKEN_DAYS) },
        scopes: { type: 'string', default: TOKEN_SCOPES.join(',') },
      },
    });
    const scopes = values.scopes.split(',').filter(isScope);
    if (values.person === undefined || scopes.length === 0) {
      console.error(USAGE);
      return 1;
    }
    const services = await createServices(readConfig(process.env));
    try {
      const [person, another] = await peopleWithMail(services.worker, values.person);
      if (person === undefined || another !== undefined) {
        console.error(
          person === undefined
            ? 'Niemand heeft dit mailadres.'
            : 'Dit mailadres komt in meer organisaties voor.',
        );
        return 1;
      }
      const wanted = { ...person, name: values.name, scopes, days: Number(values.days) };
      console.log((await createToken(services.worker, wanted)).secret);
      return 0;
    } finally {
      await services.close();
    }
  },
};

function isScope(text: string): text is TokenScope {
  return (TOKEN_SCOPES as readonly string[]).includes(text);
}
