import { readCaseSheet, type CaseSheet } from '../../../casefile/case-sheet.js';
import { findCaseId } from '../../../casefile/find-case.js';
import { namesOf, readColleagues, type Colleague } from '../../colleagues.js';
import { readCode } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { linesOf, type Line } from './lines.js';
import { aboutWhom, type AboutWhom } from './about.js';

/** A case as its pages know it. Made once for a request. */
export interface CasePage {
  /** Its `now` is the moment of the case: in practice another one than that of the wall. */
  readonly visit: Visit;
  readonly code: string;
  readonly sheet: CaseSheet;
  readonly colleagues: readonly Colleague[];
  readonly names: ReadonlyMap<string, string>;
  readonly lines: readonly Line[];
  readonly about: AboutWhom;
}

/** The case of this address for somebody with full access; `null` is `notFound` (P9). */
export async function openCasePage(visit: Visit): Promise<CasePage | null> {
  const { web, viewer, params } = visit;
  const code = params['zaak'] ?? '';
  if (readCode(code) !== code) return null;
  const caseId = await findCaseId(web.caseFile, { ...viewer, code });
  if (caseId === null) return null;
  const sheet = await readCaseSheet(web.caseFile, { ...viewer, caseId });
  if (sheet === null) return null;
  const colleagues = await readColleagues(visit, sheet.locationId);
  const names = namesOf(colleagues);
  return {
    visit: { ...visit, now: sheet.setting.now },
    code,
    sheet,
    colleagues,
    names,
    lines: linesOf(sheet.items, names),
    about: aboutWhom(sheet),
  };
}
