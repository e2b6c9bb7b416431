import { setTimeout as pause } from 'node:timers/promises';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { setClock } from '../casefile/let-time-pass.js';
import { readWholeCase } from '../casefile/whole-case.js';
import { nextMoment } from '../domain/case/pass-time.js';
import type { ScenarioClock } from './system-engine.js';

/** Days of the case in a second of ours. */
const DAYS_A_SECOND = 5;
const FACTOR = DAYS_A_SECOND * 24 * 60 * 60;
const LOOK_EVERY_MS = 20;

/**
 * Time really passes, fast, and stops at the moment of the next step: the timers of the workflow fire by themselves,
 * however late, and nothing later happens before the scenario goes on.
 * @throws Error when what was due did not happen within `patience` milliseconds after its moment.
 */
export function fastClock(caseFile: CaseFileDeps, patience = 30_000): ScenarioClock {
  return {
    async advance(caseId, to) {
      const picture = await setClock(caseFile, caseId, { factor: FACTOR, stopsAt: to });
      await caseFile.tellEngine(caseId, 'caseChanged', picture);
      let reachedAt: number | null = null;
      for (;;) {
        await pause(LOOK_EVERY_MS);
        const whole = await readWholeCase(caseFile, caseId, Infinity);
        if (whole === null) return;
        if (whole.now < to) continue;
        if ((nextMoment(whole.state) ?? Infinity) > to) return;
        reachedAt ??= Date.now();
        if (Date.now() > reachedAt + patience) throw new Error('The engine let a moment pass by');
      }
    },
  };
}
