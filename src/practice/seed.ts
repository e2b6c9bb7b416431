import { createHash } from 'node:crypto';
import type { CaseFileDeps } from '../casefile/case-file.js';
import { moveClock, setClock } from '../casefile/let-time-pass.js';
import { runCommand } from '../casefile/run-command.js';
import { sendWakes } from '../casefile/wake.js';
import { PRACTICE_CASES } from './cases.js';
import { worldFrom, type PracticeCase, type World } from './format.js';
import { ensurePracticeOrganisation, type PracticeOrganisation } from './organisation.js';

/**
 * Fills a practice organisation with cases that were lived: each opens on a standing clock in the past, is acted on
 * and reminded along the way, and then goes on in real time. Run again it changes nothing; a run that was killed is
 * completed, because every command has the same id and the same moment again.
 */
export async function seedPractice(
  deps: CaseFileDeps,
  say: (line: string) => void,
): Promise<PracticeOrganisation> {
  const organisation = await ensurePracticeOrganisation(deps.worker);
  if (organisation.finished) return organisation;
  say('De oefenschool wordt gevuld met verzonnen zaken');
  const world = worldFrom(organisation.toldFrom, organisation.people);
  for (const practice of PRACTICE_CASES) await live(deps, organisation, { practice, world });
  await deps.worker.query('update practice_seed set finished = true where organisation_id = $1', [
    organisation.organisationId,
  ]);
  return organisation;
}

/** A standing clock; the engine hears of the case when it is complete. */
const STANDS_STILL = 0;
const RUNS = { factor: 1, stopsAt: null };

function quietly(deps: CaseFileDeps): CaseFileDeps {
  const quiet: CaseFileDeps = {
    ...deps,
    tellEngine: () => Promise.resolve(),
    announce: (wake) => void sendWakes(quiet, [wake]),
  };
  return quiet;
}

async function live(
  deps: CaseFileDeps,
  organisation: PracticeOrganisation,
  { practice, world }: { readonly practice: PracticeCase; readonly world: World },
): Promise<void> {
  const { organisationId, locationId } = organisation;
  const silent = quietly(deps);
  let caseId: string | null = null;
  for (const [index, step] of practice.steps.entries()) {
    const at = world.moment(step.when);
    if (caseId !== null) await moveClock(silent, caseId, at);
    const done = await runCommand(silent, {
      organisationId,
      caseId,
      locationId: caseId === null ? locationId : null,
      command: step.command(world, commandId(organisationId, practice.key, index)),
      ...(caseId === null && { clock: { at, factor: STANDS_STILL } }),
    });
    if (done.kind !== 'done') {
      throw new Error(`Practice case ${practice.key}, step ${index + 1} (${step.type}): ${done.kind}`);
    }
    caseId = done.caseId;
  }
  if (caseId === null) return;
  await moveClock(silent, caseId, Date.now());
  const picture = await setClock(silent, caseId, RUNS);
  if (picture.waiting.length === 0) return;
  // Anew: whatever the engine heard of this case before is older than its clock.
  await deps.tellEngine(caseId, 'caseChanged', picture, 'heal').catch((error: unknown) => {
    deps.report('practiceSeed', error, caseId);
  });
}

/** A UUID that follows from its parts. */
function commandId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('/')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
