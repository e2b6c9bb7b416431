import { kindOf } from '../../../domain/case/names.js';
import { at, dayOf, type Instant } from '../../../domain/terms/amsterdam.js';
import { addDays } from '../../../domain/terms/day.js';
import { changePlayer, hear, type PracticeRun } from '../../../practice/runs.js';
import { moveStory, type Fired, type Moved, type StoryMove } from '../../../practice/story-clock.js';
import { notFound, redirect, type Answer, type Told } from '../../answer.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import { backIn, type StoryVisit } from './story.js';

const words = nl.practise;
const MORNING = { hour: 8, minute: 30 };
const WEEK = 7;
/** So many reminders are told one by one; the inbox has them all. */
const TOLD = 6;

/** "Volgende gebeurtenis" and its sisters: the clock goes on, and the page tells what fired (S32). */
export async function sendClock(visit: StoryVisit): Promise<Answer> {
  const { web, typed, story } = visit;
  const move = moveOf(first(typed, 'actie'), visit.now);
  if (move === null) return notFound;
  const moved = await moveStory(web, story, move);
  const to = backIn(urls.story({ run: story.id }), first(typed, 'terug'));
  return redirect(to, moved === null ? NOTHING : told(visit, moved));
}

function moveOf(act: string, now: Instant): StoryMove | null {
  const morningAfter = (days: number): StoryMove => ({
    kind: 'to',
    moment: at(addDays(dayOf(now), days), MORNING.hour, MORNING.minute),
  });
  switch (act) {
    case 'volgende':
      return { kind: 'next' };
    case 'dag':
      return morningAfter(1);
    case 'week':
      return morningAfter(WEEK);
    default:
      return null;
  }
}

const NOTHING: Told = { heading: words.clock.nothing, lines: [words.clock.nothingYet] };

function told({ story }: StoryVisit, { now, fired }: Moved): Told {
  const heading = words.clock.moved(showMoment(now, now));
  if (fired.length === 0) return { heading, lines: [words.clock.quiet] };
  const lines = fired.slice(0, TOLD).map((one) => firedWords(story, one, now));
  const rest = fired.length - lines.length;
  return { heading, lines: rest === 0 ? lines : [...lines, words.clock.more(rest)] };
}

function firedWords(story: PracticeRun, { at: when, point, to }: Fired, now: Instant): string {
  const names = to.map(({ role, persons }) => {
    const who = [...story.players.values()].filter((one) => persons.includes(one.id)).map((one) => one.name);
    return `${nl.states.recipient[role]}${who.length === 0 ? '' : ` (${who.join(', ')})`}`;
  });
  return words.clock.fired(showMoment(when, now), names.join(' en '), nl.states.waiting[kindOf(point)]);
}

/** From here the learner is somebody else in the story. */
export async function sendPlayer(visit: StoryVisit): Promise<Answer> {
  const { web, typed, story } = visit;
  const player = first(typed, 'rol');
  if (!(await changePlayer(web.worker, story, player))) return notFound;
  const to = backIn(urls.story({ run: story.id }), first(typed, 'terug'));
  return redirect(to, { heading: words.story.changed(story.story.people[player]?.name ?? '') });
}

/** Asking somebody something outside the screen. */
export async function sendScene(visit: StoryVisit): Promise<Answer> {
  const { web, typed, story } = visit;
  if (!(await hear(web.worker, story, first(typed, 'scene')))) return notFound;
  return redirect(`${urls.story({ run: story.id })}#${first(typed, 'scene')}`);
}
