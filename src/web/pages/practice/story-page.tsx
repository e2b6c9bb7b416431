import { kindOf } from '../../../domain/case/names.js';
import { personsOnTurn } from '../../../domain/case/recipients.js';
import { openScenes } from '../../../practice/runs.js';
import { actsIn } from '../../../practice/acts.js';
import { readPracticeItems } from '../../../casefile/practice-items.js';
import { storyCases, type StoryCase } from '../../../practice/story-clock.js';
import { page, type Answer } from '../../answer.js';
import { readSetting } from '../../calendar.js';
import { asPerson } from '../../drafts.js';
import { listProposals } from '../../../store/proposals.js';
import { urls } from '../../urls.js';
import { nl } from '../../texts/nl.js';
import { showTerm } from '../../texts/times.js';
import type { Setting } from '../../../domain/case/setting.js';
import type { StoryVisit } from './story.js';
import { StoryView, type ShownCase, type ShownStory } from './story-view.js';

/** S32: the story, whom the learner plays, what she can hear, and what the case waits for. */
export async function showStory(visit: StoryVisit): Promise<Answer> {
  const shown = await presentStory(visit);
  return page(shown.title, <StoryView visit={visit} shown={shown} />, { print: 'PR1' });
}

async function presentStory(visit: StoryVisit): Promise<ShownStory> {
  const { story: run, web } = visit;
  const { story } = run;
  const [cases, setting] = await Promise.all([storyCases(web, run), readSetting(visit, run.locationId)]);
  const [first] = cases;
  const acts = first === undefined ? [] : actsIn((await readPracticeItems(web.caseFile, first.caseId)) ?? []);
  const done = new Set<string>(acts.map(({ type }) => type));
  const open = openScenes(run, done);
  return {
    title: story.title,
    opening: story.opening,
    players: Object.entries(story.people).map(([key, { name, about }]) => ({
      ...{ key, text: nl.practise.story.player(name, about), current: key === run.player },
    })),
    scenes: open.map(({ key, ask, tells }) => ({ key, ask, tells: run.heard.includes(key) ? tells : null })),
    moreLater: open.length < story.scenes.length,
    cases: cases.map((one) => caseShown(visit, one, setting)),
    confirmations: await confirmationsOf(visit, cases),
    over: first !== undefined && story.end.reached(first.view) ? story.end.words : null,
  };
}

/** What waits for a second person: the learner becomes her, and answers as she would. */
async function confirmationsOf(
  visit: StoryVisit,
  cases: readonly StoryCase[],
): Promise<ShownStory['confirmations']> {
  const open = await asPerson(visit.web, visit.viewer, async (client) => {
    const found = [];
    for (const { caseId } of cases) found.push(...(await listProposals(client, { caseId })));
    return found;
  });
  return open.flatMap(({ id, secondPerson }) => {
    const second = [...visit.story.players].find(([, player]) => player.id === secondPerson);
    if (second === undefined) return [];
    const [key, { name }] = second;
    return [{ player: key, to: urls.confirm({ id }), text: nl.practise.story.confirm(name) }];
  });
}

function caseShown(visit: StoryVisit, one: StoryCase, setting: Setting): ShownCase {
  const names = new Map([...visit.story.players.values()].map(({ id, name }) => [id, name]));
  const points = [...one.state.points].sort((a, b) => a.due - b.due);
  return {
    code: one.code,
    stage: nl.states.stage[one.view.stage],
    waits: points.map((point) => {
      const who = personsOnTurn(one.state, point, setting.directory).map((id) => names.get(id) ?? '');
      const term = showTerm(point.due, visit.now, setting.calendar);
      return nl.practise.story.waits(nl.states.waiting[kindOf(point.id)], who.join(', '), term.text);
    }),
  };
}
