import { healEveryCase, relayWakes } from '../../casefile/wake.js';
import { readConfig } from '../../platform/config.js';
import { relayMeetings } from '../../sot/wake-meeting.js';
import { healMeetings } from '../../store/meeting-wakes.js';
import type { CliCommand } from './command.js';
import { createServices } from '../services.js';

/** Temporal was lost or emptied: every open case and meeting gets its workflow back, acute first (design.md 4). */
export const recover: CliCommand = {
  about: 'Temporal is weg of leeg: start het bewaken van elke open zaak opnieuw',
  async run() {
    const services = await createServices(readConfig(process.env));
    try {
      const cases = await healEveryCase(services.caseFile);
      await healMeetings(services.worker, 'all');
      while ((await relayWakes(services.caseFile)) > 0);
      while ((await relayMeetings(services.meetings)) > 0);
      console.log(`${cases} zaken worden weer bewaakt.`);
      return 0;
    } finally {
      await services.close();
    }
  },
};
