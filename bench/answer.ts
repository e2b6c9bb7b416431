import { callerFor, type Caller } from './support/api.js';
import { line, measured, timed, type Measured } from './support/measure.js';
import { INPUTS, makeSchool, OPENING, withId } from './support/school.js';
import { setStage } from './support/stage.js';

/** How long a person waits for an answer through HTTP on an idle system, with Temporal and without. */
const LIVES = Number(process.argv[2] ?? 60);

const stage = await setStage();
const school = await makeSchool(stage);
const teacher = await callerFor(stage, school, school.teacher);
const coordinator = await callerFor(stage, school, school.coordinator);
await oneByOne(10);
show('answer: idle', await oneByOne(LIVES));
await stage.temporal.stop();
show('answer: Temporal is away', await oneByOne(LIVES));
process.exit(0);

async function oneByOne(lives: number): Promise<Measured> {
  const taken: number[] = [];
  const start = performance.now();
  const note = async (caller: Caller, path: string, body: unknown): Promise<string> => {
    let caseId = '';
    taken.push(await timed(async () => ({ caseId } = await caller.post(path, body))));
    return caseId;
  };
  for (let life = 0; life < lives; life += 1) {
    const caseId = await note(teacher, '/cases', withId(OPENING));
    for (const input of INPUTS) await note(coordinator, `/cases/${caseId}/commands`, withId(input));
  }
  return measured(taken, (performance.now() - start) / 1000);
}

function show(name: string, { answers, p50, p99 }: Measured): void {
  console.log(line(name, { answers, 'p50 ms': p50, 'p99 ms': p99 }));
}
