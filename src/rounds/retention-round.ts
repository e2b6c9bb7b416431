import type { Closure, ProfileId } from '../domain/case/names.js';
import { PROPOSE_DAYS_AHEAD, retentionTerm } from '../domain/retention/term.js';
import { dayOf, type Instant } from '../domain/terms/amsterdam.js';
import { formatDay } from '../domain/terms/day.js';
import { closedCases, proposeRetention, withdrawReopened } from '../store/retention-rows.js';
import type { RoundDeps } from './setting.js';

/**
 * Proposes which files have reached the end of their term, thirty days ahead (PV-03). It proposes only: what happens
 * to a file is decided by two people. What was proposed stays until then, or until the case is opened again.
 * @returns how many proposals were new.
 */
export async function retentionRound({ worker }: RoundDeps, now: Instant): Promise<number> {
  await withdrawReopened(worker);
  const today = dayOf(now);
  const proposals = (await closedCases(worker)).flatMap((one) => {
    const term = retentionTerm(one.profile as ProfileId, one.closure as Closure, dayOf(one.closedAt));
    if (term.ends - today > PROPOSE_DAYS_AHEAD) return [];
    const { caseId, organisationId } = one;
    return [{ caseId, organisationId, rule: term.rule, termEnds: formatDay(term.ends) }];
  });
  return proposeRetention(worker, proposals);
}
