import { explainConfig, readConfig, WrongConfiguration } from '../../platform/config.js';
import type { CliCommand } from './command.js';

/** Explains each setting, says which are missing or wrong, and never prints a value: some are secret. */
export const configCheck: CliCommand = {
  about: 'legt elke instelling uit en zegt wat ontbreekt',
  run() {
    for (const { name, meaning } of explainConfig()) {
      const state = process.env[name] === undefined ? 'niet gezet' : 'gezet';
      console.log(`${name.padEnd(26)} ${state.padEnd(11)} ${meaning}`);
    }
    try {
      readConfig(process.env);
      console.log('\nDe instellingen kloppen.');
      return Promise.resolve(0);
    } catch (error) {
      if (!(error instanceof WrongConfiguration)) throw error;
      console.error(`\n${error.message}`);
      return Promise.resolve(1);
    }
  },
};
