import { readChoices } from '../../../organisation/choices.js';
import { readColleagues } from '../../../organisation/colleagues.js';
import { nl } from '../../texts/nl.js';
import type { Visit } from '../../visit.js';

const words = nl.settings.list;

/** One thing an organisation needs before it can work (S31). */
export interface Check {
  readonly text: string;
  readonly done: boolean;
}

/** The checklist, and whether somebody decides: without her nobody can open a case. */
export async function readChecks({
  web,
  viewer,
}: Pick<Visit, 'web' | 'viewer'>): Promise<{ readonly checks: readonly Check[]; readonly decider: boolean }> {
  const [choices, people] = await Promise.all([readChoices(web, viewer), readColleagues(web, viewer)]);
  const holds = (role: string): boolean =>
    people.some(
      (one) => !one.disabled && one.roles.some((held) => held.role === role && held.validUntil === null),
    );
  const decider = holds('endResponsible') || viewer.profile === 'cooperative';
  return {
    decider,
    checks: [
      { text: words.location, done: viewer.organisation.locations.length > 0 },
      { text: words.endResponsible, done: decider },
      { text: words.coordinator, done: holds('aandachtsfunctionaris') || holds('internBegeleider') },
      { text: words.numbers, done: choices.veiligThuisNumber !== null },
      { text: words.retention, done: choices.retentionConfirmedOn !== null },
      { text: words.outside, done: choices.outsideContact !== null },
    ],
  };
}
