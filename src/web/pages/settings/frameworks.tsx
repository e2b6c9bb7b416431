import type { ReactElement } from 'react';
import { diffProfiles } from '../../../domain/afwegingskader/diff-profiles.js';
import type { AfwegingskaderProfile } from '../../../domain/afwegingskader/profile.js';
import { ALL_PROFILE_VERSIONS } from '../../../domain/afwegingskader/profiles.js';
import { parseDay } from '../../../domain/terms/day.js';
import type { Answer } from '../../answer.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import type { Visit } from '../../visit.js';
import { settingsPage } from './parts.js';

const words = nl.settings.frameworks;

/** Every version of the own profile, newest first, each with what it says differently from the one before. */
export function showFrameworks(visit: Visit): Promise<Answer> {
  const own = ALL_PROFILE_VERSIONS.filter((one) => one.id === visit.viewer.profile).sort((a, b) =>
    b.validFrom.localeCompare(a.validFrom),
  );
  return Promise.resolve(
    settingsPage(
      'kaders',
      null,
      <>
        <p>{words.lead}</p>
        {own.map((version, index) => (
          <Version key={version.version} version={version} before={own[index + 1]} now={visit.now} />
        ))}
      </>,
    ),
  );
}

function Version({
  version,
  before,
  now,
}: {
  readonly version: AfwegingskaderProfile;
  readonly before: AfwegingskaderProfile | undefined;
  readonly now: number;
}): ReactElement {
  const day = parseDay(version.validFrom);
  return (
    <section>
      <h2>{`${version.label}: ${words.version(version.version, day === null ? version.validFrom : showDay(day, now))}`}</h2>
      <ol>
        {Object.values(version.questions).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      {before === undefined ? <p>{words.only}</p> : <Difference before={before} after={version} />}
    </section>
  );
}

function Difference({
  before,
  after,
}: {
  readonly before: AfwegingskaderProfile;
  readonly after: AfwegingskaderProfile;
}): ReactElement {
  return (
    <div className="wl-scroll">
      <table className="wl-table">
        <caption>{words.difference}</caption>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {diffProfiles(before, after).map((one) => (
            <tr key={one.field}>
              <th scope="row">{one.field}</th>
              <td>{one.before ?? words.none}</td>
              <td>{one.after ?? words.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
