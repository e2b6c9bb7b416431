import type { CaseFileDeps } from './case-file.js';
import { readAs, type ReadRequest } from './read-as.js';

/** Somebody the case was closed to, and whether that still waits for a second overseer (PM-20). */
export interface DenialRead {
  readonly personId: string;
  readonly provisional: boolean;
}

/** Whom the case was closed to, for who may know (row 39); `null` = not for this person. */
export function readDenials(deps: CaseFileDeps, request: ReadRequest): Promise<readonly DenialRead[] | null> {
  return readAs(deps, request, { object: 'denyList', action: 'denyList' }, (_client, { file }) =>
    Promise.resolve(file.state.denials.map(({ person, provisional }) => ({ personId: person, provisional }))),
  );
}
