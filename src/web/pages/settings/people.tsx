import type { ReactElement } from 'react';
import { invite } from '../../../accounts/links.js';
import { ROLES } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { formatDay } from '../../../domain/terms/day.js';
import { proposeChange } from '../../../organisation/changes.js';
import { setOutsideContact } from '../../../organisation/choices.js';
import { addColleague, readColleagues, setDisabled } from '../../../organisation/colleagues.js';
import { assignFirstRole } from '../../../organisation/first-run.js';
import { addAbsence } from '../../../organisation/places-and-days.js';
import { redirect, type Answer, type PageAnswer } from '../../answer.js';
import { FormState, type FormError } from '../../forms/form-state.js';
import { Reading } from '../../forms/reading.js';
import { first, isUuid } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';
import { answered, settingsPage } from './parts.js';
import { PeopleView } from './people-view.js';

const words = nl.settings.people;

export function showPeople(visit: Visit): Promise<Answer> {
  return peoplePage(visit, new FormState());
}

/** Each form of the page names itself; roles take the factor again, and a second person once there are cases. */
export async function sendPeople(visit: Visit): Promise<Answer> {
  switch (first(visit.typed, 'formulier')) {
    case 'toevoegen':
      return add(visit);
    case 'rol':
      return (await askStepUp(visit)) ?? giveRole(visit);
    case 'einde':
      return (await askStepUp(visit)) ?? endRole(visit);
    case 'buiten':
      return outside(visit);
    case 'afwezig':
      return absence(visit);
    default:
      return account(visit);
  }
}

async function add(visit: Visit): Promise<Answer> {
  const { typed, web, viewer } = visit;
  const [name, email] = [first(typed, 'naam').trim(), first(typed, 'email').trim()];
  const errors: FormError[] = [
    ...(name === '' || name.length > 200 ? [{ field: 'naam', message: words.nameError }] : []),
    ...(/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(email) && email.length <= 254
      ? []
      : [{ field: 'email', message: nl.signIn.errors.email }]),
  ];
  if (errors.length > 0) return peoplePage(visit, new FormState(typed, errors));
  const added = await addColleague(web, viewer, { name, email });
  if (added.kind === 'done') await invite(web, added.result);
  return answered(visit, added, words.invited(name), (notice) =>
    peoplePage(visit, new FormState(typed), notice),
  );
}

/** Alone before the first case; from then on asked, and confirmed by another (PM-25). */
async function giveRole(visit: Visit): Promise<Answer> {
  const { typed, web, viewer } = visit;
  const people = await readColleagues(web, viewer);
  const read = new Reading(typed);
  const personId = read.person('wie', people);
  const role = read.choice('rol', ROLES, words.roleError);
  const locationId =
    viewer.organisation.locations.find((one) => one.id === first(typed, 'locatie'))?.id ?? null;
  const result = read.result(() => ({ personId, role, locationId }));
  if (!result.ok) return peoplePage(visit, new FormState(typed, result.errors));
  const name = people.find((one) => one.id === personId)?.name ?? '';
  const direct = await assignFirstRole(web, viewer, result.fields);
  if (direct.kind === 'done') return redirect(visit.path, { heading: words.given(name, nl.roles[role]) });
  const asked = await proposeChange(web, viewer, {
    kind: 'assignRole',
    ...result.fields,
    deputy: false,
    validFrom: formatDay(dayOf(visit.now)),
    validUntil: null,
  });
  return answered(visit, asked, nl.settings.changes.proposed, (notice) =>
    peoplePage(visit, new FormState(typed), notice),
  );
}

async function endRole(visit: Visit): Promise<Answer> {
  const { typed, web, viewer } = visit;
  const assignmentId = first(typed, 'aanstelling');
  if (!isUuid(assignmentId)) return showPeople(visit);
  const asked = await proposeChange(web, viewer, { kind: 'endRole', assignmentId });
  return answered(visit, asked, nl.settings.changes.proposed, (notice) =>
    peoplePage(visit, new FormState(typed), notice),
  );
}

async function outside(visit: Visit): Promise<Answer> {
  const { typed, web, viewer } = visit;
  const read = new Reading(typed);
  const personId = read.person('buiten', await readColleagues(web, viewer));
  const result = read.result(() => personId);
  if (!result.ok) return peoplePage(visit, new FormState(typed, result.errors));
  const set = await setOutsideContact(web, viewer, personId);
  return answered(visit, set, words.chosen, (notice) => peoplePage(visit, new FormState(typed), notice));
}

async function absence(visit: Visit): Promise<Answer> {
  const { typed, web, viewer, now } = visit;
  const read = new Reading(typed);
  const personId = read.person('afwezige', await readColleagues(web, viewer));
  const firstDay = read.day('van', now);
  const lastDay = read.day('tot', now);
  if (lastDay !== '' && lastDay < firstDay) read.error('tot', nl.form.date.future);
  const result = read.result(() => ({ personId, firstDay, lastDay }));
  if (!result.ok) return peoplePage(visit, new FormState(typed, result.errors));
  const added = await addAbsence(web, viewer, result.fields);
  return answered(visit, added, words.absentSaved, (notice) =>
    peoplePage(visit, new FormState(typed), notice),
  );
}

async function account(visit: Visit): Promise<Answer> {
  const { typed, web, viewer } = visit;
  const people = await readColleagues(web, viewer);
  const person = people.find((one) => one.id === first(typed, 'persoon'));
  if (person === undefined) return showPeople(visit);
  if (first(typed, 'formulier') === 'uitnodigen') {
    await invite(web, person.id);
    return redirect(visit.path, { heading: words.invited(person.name) });
  }
  const changed = await setDisabled(web, viewer, { personId: person.id, disabled: !person.disabled });
  return answered(visit, changed, words.changed, (notice) => peoplePage(visit, new FormState(typed), notice));
}

async function peoplePage(visit: Visit, form: FormState, notice?: ReactElement): Promise<PageAnswer> {
  const people = await readColleagues(visit.web, visit.viewer);
  return settingsPage(
    'mensen',
    form,
    <>
      {notice}
      <PeopleView visit={visit} form={form} people={people} />
    </>,
  );
}
