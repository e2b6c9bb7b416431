import { page as answer } from '../../answer.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { ofCase } from '../case/case-form.js';
import { groupsOf, type LineGroup } from '../case/line-words.js';
import { CaseShell } from '../case/shell.js';
import { TimelineView } from './view.js';

/** The filters of the timeline as they stand in an address. */
export const FILTERS = {
  feiten: 'facts',
  uitspraken: 'statements',
  stukken: 'documents',
  meningen: 'opinions',
  'spreekt-tegen': 'contradicts',
  besluiten: 'decisions',
  contact: 'contact',
} as const satisfies Record<string, LineGroup>;

/** S07: oldest first, by the day it happened; `?toon=` narrows, `?volgorde=nieuwste` turns it round. */
export const showTimeline = ofCase((page) => {
  const asked = first(page.visit.query, 'toon');
  const group = Object.hasOwn(FILTERS, asked) ? FILTERS[asked as keyof typeof FILTERS] : null;
  const newest = first(page.visit.query, 'volgorde') === 'nieuwste';
  const lines = page.lines
    .filter((line) => group === null || groupsOf(line).includes(group))
    .sort((a, b) => a.happenedAt - b.happenedAt || a.seq - b.seq);
  return Promise.resolve(
    answer(
      nl.timeline.title,
      <CaseShell page={page} title={nl.timeline.title}>
        <TimelineView
          page={page}
          lines={newest ? lines.reverse() : lines}
          toon={group === null ? '' : asked}
          newest={newest}
        />
      </CaseShell>,
      { caseCode: page.code, print: 'PR1' },
    ),
  );
});
