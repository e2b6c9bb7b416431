import { viewOf, type CaseView } from '../domain/case/view.js';
import type { CaseFileDeps } from './case-file.js';
import { noteReason } from './note-reason.js';
import { readAs } from './read-as.js';
import { readTimeline, type ReadRequest, type TimelineItem } from './reads.js';

export interface ExportedCase {
  readonly code: string;
  readonly locationId: string;
  readonly view: CaseView;
  readonly items: readonly TimelineItem[];
}

/**
 * A case to take along (row 35); `null` = not for this person. Why, is in the log, sealed: it is words. Whom the case
 * was closed to and who asked to see it are not in it.
 */
export async function exportCase(
  deps: CaseFileDeps,
  request: ReadRequest,
  reason: string,
): Promise<ExportedCase | null> {
  const found = await readAs(
    deps,
    request,
    { object: 'export', action: 'export' },
    async (client, { file, setting }) => {
      await noteReason(deps, client, request, { event: 'export', reason });
      return {
        code: file.code,
        locationId: file.locationId,
        view: viewOf(file.state, setting.directory),
      };
    },
  );
  const items = found === null ? null : await readTimeline(deps, request);
  return found === null || items === null ? null : { ...found, items };
}
