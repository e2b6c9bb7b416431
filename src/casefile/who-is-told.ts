import { randomUUID } from 'node:crypto';
import type { CaseEvent, CaseEventOf } from '../domain/case/events.js';
import type { PersonId, Role } from '../domain/case/names.js';
import { personsOnTurn } from '../domain/case/recipients.js';
import type { Directory } from '../domain/case/setting.js';
import { isDenied, pointOf, type CaseState } from '../domain/case/state.js';
import type { NotificationWriting } from '../store/case-rows.js';

/** What happened to a case, and the colleagues of its location. */
export interface Told {
  readonly after: CaseState;
  readonly events: readonly CaseEvent[];
  readonly directory: Directory;
}

/**
 * Who is told what of a change, in the transaction that writes it: whoever a reminder reached; who is on turn for a
 * point that opens (a start message, no rung: fine print 32); and what colleagues must know of each other's acts
 * (screens.md D.2, M11 to M13; PM-20). Nobody is told of her own act. Facts are ids and moments, never words.
 */
export function whoIsTold(told: Told): readonly NotificationWriting[] {
  return told.events.flatMap((event) => ofEvent(event, told));
}

function ofEvent(event: CaseEvent, told: Told): readonly NotificationWriting[] {
  switch (event.type) {
    case 'reminded': {
      const persons = new Set(event.to.flatMap((one) => one.persons));
      const [rung, nominalAt] = [String(event.rung), event.at];
      return [...persons].map((to) => row(to, { kind: 'point', point: event.point, rung, nominalAt }));
    }
    case 'pointOpened':
      return started(event, told);
    case 'memberAdded':
    case 'ownerAssigned':
      return toOthers(event, told, {
        kind: 'joined',
        to: [event.person],
        facts: { task: taskOf(event.person, told) },
      });
    case 'signalAcknowledged':
    case 'reporterAnswered':
    case 'caseClosed':
      return toOthers(event, told, {
        kind: 'reportNews',
        to: onlyReporters(told),
        facts: { openedAt: told.after.openedAt },
      });
    case 'glassBroken':
      return toOthers(event, told, {
        kind: 'glassBroken',
        to: glassWatchers(told),
        facts: { until: event.until },
      });
    case 'caseOpened':
      return event.denied.length === 0
        ? []
        : toOthers(event, told, { kind: 'caseSealed', to: overseers(told), facts: {} });
    case 'accessDenied':
      return toOthers(event, told, { kind: 'caseSealed', to: overseers(told), facts: {} });
    default:
      return [];
  }
}

function started(event: CaseEventOf<'pointOpened'>, { after, directory }: Told): NotificationWriting[] {
  const point = pointOf(after, event.point.id);
  if (point === undefined) return [];
  return personsOnTurn(after, point, directory)
    .filter((person) => person !== event.by)
    .map((to) => row(to, { kind: 'point', point: point.id, rung: 'start', nominalAt: event.entryAt }));
}

/** One message a person and act, to colleagues who may know of the case and did not do it themselves. */
function toOthers(
  event: CaseEvent,
  { after, directory }: Told,
  message: Pick<NotificationWriting, 'kind' | 'facts'> & { readonly to: readonly PersonId[] },
): NotificationWriting[] {
  const { kind, to, facts } = message;
  return [...new Set(to)]
    .filter((person) => directory.people.has(person) && person !== event.by && !isDenied(after, person))
    .map((person) =>
      row(person, {
        ...{ kind, point: kind, rung: event.id ?? '-', nominalAt: event.entryAt },
        facts: { by: event.by ?? '', ...facts },
      }),
    );
}

function row(
  personId: PersonId,
  about: Omit<NotificationWriting, 'id' | 'personId' | 'facts'> & Partial<Pick<NotificationWriting, 'facts'>>,
): NotificationWriting {
  return { id: randomUUID(), personId, facts: {}, ...about };
}

/** The soonest thing this person is on turn for, or nothing. */
function taskOf(person: PersonId, { after, directory }: Told): string {
  const mine = after.points.filter((point) => personsOnTurn(after, point, directory).includes(person));
  return mine.sort((a, b) => a.due - b.due)[0]?.id ?? '';
}

/** Who reported and has no other part in the case: she reads on her own page how it stands (S04). */
function onlyReporters({ after }: Told): readonly PersonId[] {
  return after.reporters.filter((person) => person !== after.owner && !after.members.includes(person));
}

/** PM-23: the owner and the privacy officer; the vertrouwenspersoon when no privacy officer may know. */
function glassWatchers(told: Told): readonly PersonId[] {
  const privacy = mayKnow(told, 'privacyOfficer');
  return [told.after.owner, ...(privacy.length > 0 ? privacy : mayKnow(told, 'vertrouwenspersoon'))];
}

/** PM-20: every overseer who is not shut out; the contact outside when none is left. */
function overseers(told: Told): readonly PersonId[] {
  const found = (['vertrouwenspersoon', 'privacyOfficer', 'endResponsible'] as const).flatMap((role) =>
    mayKnow(told, role),
  );
  const { outsideContact } = told.directory;
  return found.length > 0 || outsideContact === null ? found : [outsideContact];
}

function mayKnow({ after, directory }: Told, role: Role): readonly PersonId[] {
  return [...directory.people.values()]
    .filter((one) => one.roles.includes(role) && !isDenied(after, one.id))
    .map((one) => one.id);
}
