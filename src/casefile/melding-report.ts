import { mayRead } from '../domain/rights/reading.js';
import type { CaseFileDeps } from './case-file.js';
import { noteReason } from './note-reason.js';
import { readAs, type ReadRequest } from './read-as.js';

const REPORT = 'meldingReport';

/** Somebody reads the melding report (row 36), and whether she may also print it (row 34); `null` = not for her. */
export function readReportRights(
  deps: CaseFileDeps,
  request: ReadRequest,
): Promise<{ readonly mayPrint: boolean } | null> {
  return readAs(deps, request, { object: REPORT, action: 'prepareMelding' }, (_client, { file, setting }) =>
    Promise.resolve({ mayPrint: mayRead('print', request.personId, file.state, setting) }),
  );
}

/** Somebody prints the melding report (row 34): who and why are in the log before it leaves; `false` = not for her. */
export async function notePrint(deps: CaseFileDeps, request: ReadRequest, reason: string): Promise<boolean> {
  const noted = await readAs(deps, request, { object: REPORT, action: 'print' }, async (client) => {
    await noteReason(deps, client, request, { event: 'print', reason });
    return true;
  });
  return noted === true;
}
