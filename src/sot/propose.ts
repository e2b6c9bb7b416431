import { casesForMeeting, openCasesAt, type CaseForMeeting } from '../casefile/cases-for-meeting.js';
import { leadsMeeting, seesCase } from '../domain/rights/meetings.js';
import { anonymously } from '../domain/sot/anonymous.js';
import { firstTerm, pressing, type Pressing } from '../domain/sot/guard.js';
import type { OutReason } from '../domain/sot/meeting.js';
import { proposalFor, type ProposalReason } from '../domain/sot/proposals.js';
import { SOT_POLICY } from '../domain/sot/policy.js';
import { appendAudit } from '../store/audit-rows.js';
import { inTransaction, type Client } from '../store/database.js';
import { casesWithOpenActions, readMeetingRow } from '../store/meeting-rows.js';
import type { MeetingDeps, MeetingReader } from './meeting-file.js';
import { sceneOf, type MeetingScene } from './world.js';

interface Named {
  readonly caseId: string;
  readonly code: string;
  readonly anonymous: string;
}

/** A case for the agenda, with the reasons in the order they are told. */
export interface Proposed extends Named {
  readonly reasons: readonly ProposalReason[];
  readonly pressing: Pressing | null;
}

/** A case that may not wait for this meeting, and why. */
export interface Urgent extends Named {
  readonly because: OutReason;
  readonly term: Pressing | null;
}

export interface Proposals {
  readonly proposed: readonly Proposed[];
  readonly cannotWait: readonly Urgent[];
}

const DAY_MS = 86_400_000;

/**
 * The agenda that the state of the cases proposes (S23). Only cases the reader may open herself are looked at, so
 * that nothing here tells of another; who leads the meeting without such cases gets none.
 * @returns `null` when this person does not lead the meeting.
 */
export function readProposals(
  deps: MeetingDeps,
  { organisationId, personId, via }: MeetingReader,
  meetingId: string,
): Promise<Proposals | null> {
  const personToken = deps.keys.personToken(organisationId, personId);
  return inTransaction(deps.app, { organisationId, personToken }, async (client) => {
    const row = await readMeetingRow(client, meetingId, 'read');
    if (row?.organisationId !== organisationId) return null;
    const scene = await sceneOf(deps, client, row);
    if (!leadsMeeting(personId, row.state, scene.world)) return null;
    const candidates = await casesOf(deps, client, scene, personId);
    const open = new Set(
      await casesWithOpenActions(
        client,
        meetingId,
        candidates.map((one) => one.caseId),
      ),
    );
    const proposals = proposalsOf(candidates, scene, open);
    await appendAudit(client, organisationId, {
      ...{
        at: scene.databaseNow,
        event: 'list',
        action: 'meetingProposals',
        personId,
        object: meetingId,
        ...via,
      },
      objectIds: candidates.map((one) => one.caseId),
      hits: proposals.proposed.length + proposals.cannotWait.length,
      outcome: 'ok',
    });
    return proposals;
  });
}

async function casesOf(
  deps: MeetingDeps,
  client: Client,
  { row, world }: MeetingScene,
  personId: string,
): Promise<readonly CaseForMeeting[]> {
  const ids = await openCasesAt(client, row.locationId);
  const found = await casesForMeeting(deps, client, row.organisationId, ids);
  const onAgenda = new Set(
    row.state.items.flatMap((one) => (one.status === 'removed' ? [] : (one.caseId ?? []))),
  );
  return ids
    .flatMap((id) => found.get(id) ?? [])
    .filter((one) => !onAgenda.has(one.caseId) && seesCase(personId, one.state, world));
}

function proposalsOf(
  candidates: readonly CaseForMeeting[],
  { row, world }: MeetingScene,
  openAgreements: ReadonlySet<string>,
): Proposals {
  const { startsAt } = row.state;
  const nextAt = world.nextMeetingAt ?? startsAt + SOT_POLICY.checkAfterCalendarDays * DAY_MS;
  const proposed: Proposed[] = [];
  const cannotWait: Urgent[] = [];
  for (const one of candidates) {
    const hand = { ...one, openAgreement: openAgreements.has(one.caseId) };
    const proposal = proposalFor(hand, { startsAt, nextAt }, world.now, world.calendar);
    if (proposal === null) continue;
    const named = { caseId: one.caseId, code: one.code, anonymous: anonymously(one.subjects) };
    if (proposal.kind === 'proposed')
      proposed.push({ ...named, reasons: proposal.reasons, pressing: pressing(one.state, startsAt) });
    else cannotWait.push({ ...named, because: proposal.because, term: firstTerm(one.state) });
  }
  return { proposed, cannotWait };
}
