import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../src/platform/launcher/home.js';
import { RELEASE } from '../src/platform/release.js';
import { Product } from './record/product.js';
import { Story } from './record/story.js';

/**
 * The main job, recorded: one case from the first signal to a Veilig Thuis that is asked again, over real HTTP, on the
 * real engine, with a clock on which a day takes two seconds and every timer is a real one.
 */
const SECONDS_PER_DAY = 2;
const BEGINS = '2027-01-11T10:00';
const FACTOR = 86_400 / SECONDS_PER_DAY;

const began = new Date();
const product = await Product.start();
try {
  const [lisa, omar, ria] = await Promise.all(['lisa', 'omar', 'ria'].map((name) => product.tokenFor(name)));
  const story = new Story(product.address, { lisa: lisa ?? '', omar: omar ?? '', ria: ria ?? '' });
  await live(story);
  const history = await product.workflowHistory(story.caseId);
  await writeFile(join(ROOT, 'docs', 'recorded-run.md'), page(story, history).replaceAll(/\n{3,}/g, '\n\n'));
  console.log(`docs/recorded-run.md: ${story.lines.length} lines`);
} finally {
  await product.stop();
}

async function live(story: Story): Promise<void> {
  story.chapter('A signal, and silence');
  await story.open('lisa', {
    clock: { at: BEGINS, factor: FACTOR },
    subjects: [{ kind: 'pupil', age: 8 }],
    natures: ['physical'],
    signal: {
      kind: 'observation',
      direction: 'supports',
      source: 'eigen waarneming',
      text: 'Blauwe plek op de arm',
    },
  });
  await story.silentUntil('W1', 3);

  story.chapter('The steps');
  await story.act('omar', 'acknowledge');
  await story.act('lisa', 'recordConsultation', { with: 'colleague', outcome: 'Met beide ouders praten' });
  await story.act('lisa', 'completeMapping', {
    contradictions: 'soughtNoneFound',
    text: 'Nagevraagd bij vorig jaar',
  });
  await story.act('omar', 'holdConversation', {
    with: ['parents'], place: 'school', goal: 'Horen hoe het gaat', facts: 'Wij zagen een blauwe plek',
    reaction: 'De ouders vertellen van ruzies en willen hulp', childHeard: 'yes', outcome: 'continues',
  }); // prettier-ignore
  await story.act('omar', 'recordWeighing', {
    nature: 'physical', severity: 'moderate', risk: 'moderate', facts: 'Eén plek, één verhaal', opinions: 'De ouders werken mee', doubt: false,
  }); // prettier-ignore

  story.chapter('Afwegingen and the two decisions: help is agreed');
  for (const [number, answer] of [[1, 'yes'], [2, 'no'], [3, 'yes'], [4, 'yes']] as const) {
    await story.act('omar', 'answerAfweging', { number, answer, reason: 'Zoals besproken' });
  } // prettier-ignore
  const omar = await story.whoActedLast();
  await story.act('ria', 'decideMelding', { melding: 'no', reason: 'Hulp is mogelijk en geaccepteerd' });
  await story.act('ria', 'decideHelp', {
    help: 'yes',
    reason: 'Het gezin wil hulp',
    plan: {
      mode: 'provide', desiredResult: 'Geen klappen meer', casemanager: omar, desiredTerm: '2027-04-19',
      roles: [{ who: 'wijkteam', does: 'komt wekelijks' }],
      agreements: [{ what: 'Vader loopt weg bij ruzie', who: 'vader', from: '2027-01-25' }],
    },
  }); // prettier-ignore
  await story.act('omar', 'startHelp', { text: 'Het wijkteam is begonnen' });

  story.chapter('Nobody looks: the child is asked for, the re-check falls due and fails');
  await story.silentUntil('W11c', 'due');
  await story.act('omar', 'recordRecheck', {
    observed: 'Weer een blauwe plek; het wijkteam komt niet binnen',
    onTrack: false,
  });
  await story.act('omar', 'answerAfweging', { number: 5, answer: 'no', reason: 'De hulp werkt niet' });

  story.chapter('The melding is due, and submitted; Veilig Thuis is silent and is asked');
  await story.act('omar', 'holdPreReportTalk', {
    with: ['parents'], how: 'inPerson', purpose: 'Vertellen dat wij melden', reaction: 'Moeder begrijpt het',
  }); // prettier-ignore
  await story.act('omar', 'submitMelding', {
    channel: 'form', towardsFamily: 'open', statements: [{ text: 'Twee keer een blauwe plek gezien', source: 'own', fact: true }],
  }); // prettier-ignore
  await story.silentUntil('W9', 'due');
  await story.act('omar', 'recordVtContact', { text: 'Gebeld: de melding is in behandeling' });
}

function page(story: Story, history: readonly string[]): string {
  const kinds = new Map<string, number>();
  for (const line of history) {
    const kind = /^\s+\d+\s+\S+\s+(\S+)/.exec(line)?.[1] ?? '';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counted = [...kinds].map(([kind, count]) => `| ${kind} | ${count} |`);
  return `# A recorded run of the main job

Made by \`npm run record\` (release ${RELEASE}, Node ${process.version}, ${began.toISOString().slice(0, 10)}): the product as \`npm start\` starts it, with
real PostgreSQL and a real Temporal server. The requests went through \`curl\`; nothing is staged. The case runs on a
practice clock on which a day takes ${SECONDS_PER_DAY} seconds, with real timers; times in front are seconds since the start of the story,
as seen from outside by asking for the timeline. A ⏰ is a reminder that came by itself. Tokens are left out.
${story.lines.join('\n')}

## What Temporal recorded of the last run of this workflow

Nothing about a person: ids, versions, waiting points, moments, rungs.

| event | times |
| --- | ---: |
${counted.join('\n')}
`;
}
