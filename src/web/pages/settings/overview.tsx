import type { ReactElement } from 'react';
import { mayInOrganisation } from '../../../domain/rights/organisation.js';
import {
  answerChange,
  readChanges,
  type Change,
  type ProposedChange,
} from '../../../organisation/changes.js';
import { confirmRetention } from '../../../organisation/choices.js';
import { readColleagues, type Colleague } from '../../../organisation/colleagues.js';
import { redirect, type Answer, type PageAnswer } from '../../answer.js';
import { ActionButton } from '../../components/form.js';
import { first, isUuid } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { readChecks, type Check } from './checks.js';
import { answered, isAdministrator, PARTS, settingsPage } from './parts.js';

const words = nl.settings;

/** S31, start: a checklist, what waits for a second person, and the parts. */
export function showSettings(visit: Visit): Promise<Answer> {
  return overviewPage(visit);
}

/** The second person says yes or no, with the factor again (row 49). */
export async function answerSettings(visit: Visit): Promise<Answer> {
  const id = first(visit.typed, 'wijziging');
  if (!isUuid(id)) return redirect(urls.settings());
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  const yes = first(visit.typed, 'antwoord') === 'ja';
  const done = await answerChange(visit.web, visit.viewer, { id, yes });
  const heading = yes ? words.changes.confirmed : words.changes.rejected;
  return answered(visit, done, heading, (notice) => overviewPage(visit, notice));
}

export function showRetention(visit: Visit): Promise<Answer> {
  return Promise.resolve(retentionPage(visit));
}

export async function sendRetention(visit: Visit): Promise<Answer> {
  const done = await confirmRetention(visit.web, visit.viewer);
  return answered(visit, done, words.retention.confirmed, () => Promise.resolve(retentionPage(visit)));
}

function retentionPage(visit: Visit): PageAnswer {
  return settingsPage(
    'bewaren',
    null,
    <>
      <p>{words.retention.text}</p>
      <ActionButton visit={visit} action={visit.path} text={words.retention.confirm} look="main" />
    </>,
  );
}

async function overviewPage(visit: Visit, notice?: ReactElement): Promise<PageAnswer> {
  const { web, viewer } = visit;
  const [{ checks, decider }, people, changes] = await Promise.all([
    readChecks(visit),
    readColleagues(web, viewer),
    readChanges(web, viewer),
  ]);
  return settingsPage(
    null,
    null,
    <>
      {notice}
      <Checklist checks={checks} decider={decider} />
      {changes.kind === 'done' && changes.result.length > 0 ? (
        <Changes visit={visit} changes={changes.result} people={people} />
      ) : null}
      <ul>
        {PARTS.filter((part) => isAdministrator(visit) || part === 'termijnen' || part === 'kaders').map(
          (part) => (
            <li key={part}>
              <a href={urls.setting({ onderdeel: part })}>{words.parts[part]}</a>
            </li>
          ),
        )}
        {isAdministrator(visit) ? (
          <li>
            <a href={urls.system()}>{nl.system.title}</a>
          </li>
        ) : null}
      </ul>
    </>,
  );
}

function Checklist({
  checks,
  decider,
}: {
  readonly checks: readonly Check[];
  readonly decider: boolean;
}): ReactElement {
  return (
    <section aria-labelledby="nodig">
      <h2 id="nodig">{words.list.heading}</h2>
      <p>{words.list.left(checks.filter((one) => !one.done).length)}</p>
      {decider ? null : <p>{words.list.noDecider}</p>}
      <ul>
        {checks.map((one) => (
          <li key={one.text}>
            <strong>{one.done ? words.list.done : words.list.open}</strong>: {one.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({
  visit,
  changes,
  people,
}: {
  readonly visit: Visit;
  readonly changes: readonly ProposedChange[];
  readonly people: readonly Colleague[];
}): ReactElement {
  const name = (id: string): string => people.find((one) => one.id === id)?.name ?? '';
  const may = mayInOrganisation('confirmChange', [...visit.viewer.roles]);
  return (
    <section aria-labelledby="wijzigingen">
      <h2 id="wijzigingen">{words.changes.heading}</h2>
      <ul className="wl-list">
        {changes.map((one) => (
          <li key={one.id} className="wl-card">
            <div>
              <p>{changeWords(one.change, people)}</p>
              <p className="wl-quiet">
                {words.changes.asked(name(one.askedBy), showMoment(one.askedAt.getTime(), visit.now))}
              </p>
            </div>
            {may
              ? (['ja', 'nee'] as const).map((antwoord) => (
                  <ActionButton
                    key={antwoord}
                    visit={visit}
                    action={urls.settings()}
                    text={antwoord === 'ja' ? words.changes.yes : words.changes.no}
                    fields={{ wijziging: one.id, antwoord }}
                  />
                ))
              : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function changeWords(change: Change, people: readonly Colleague[]): string {
  switch (change.kind) {
    case 'assignRole':
      return words.changes.assignRole(
        people.find((one) => one.id === change.personId)?.name ?? '',
        nl.roles[change.role],
      );
    case 'endRole': {
      const person = people.find((one) => one.roles.some((role) => role.id === change.assignmentId));
      const role = person?.roles.find((one) => one.id === change.assignmentId)?.role;
      return words.changes.endRole(person?.name ?? '', nl.roles[role as keyof typeof nl.roles]);
    }
    case 'setPolicy':
      return `${words.changes.setPolicy}: ${Object.keys(change.policy.terms ?? {})
        .map((point) => nl.states.waiting[point as keyof typeof nl.states.waiting])
        .join(', ')}`;
  }
}
