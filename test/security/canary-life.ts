import { once } from 'node:events';
import { dirname } from 'node:path';
import { readTimeline } from '../../src/casefile/reads.js';
import { searchCases } from '../../src/casefile/search.js';
import { createDelivery } from '../../src/main/delivery.js';
import { startLoops } from '../../src/main/loops.js';
import { deliver } from '../../src/notifications/deliver.js';
import { ApiClient } from '../support/api-client.js';
import { School, type Fields, type SchoolPerson } from '../support/practice-school.js';
import { createSystem } from '../support/system.js';

/**
 * A whole life of a case in a process of its own, so that everything it prints can be searched: planted words in every
 * free text, right and refused, readable and malformed; reminders, mail, reads, faults. Waits until it may end.
 */
const words = JSON.parse(process.argv[2] ?? '[]') as string[];
const system = await createSystem({ LOG_LEVEL: 'debug', PERSON_COMMANDS_PER_MINUTE: '100000' });
const { rows } = await system.owner.query<{ oid: string; data: string }>(
  `select d.oid::text, current_setting('data_directory') as data from pg_database d where datname = current_database()`,
);
await storeUncompressed();
await system.startWorker();
const loops = startLoops(system.services);
const school = await School.create(system.services);
const api = await ApiClient.create(system, school);
let turn = 0;
/** The next planted word, so that every word comes everywhere in time. */
const word = (): string => `${words[turn++ % words.length] ?? ''} en ${words[turn % words.length] ?? ''}`;

await system.owner.query("update organisation set name = 'Oefenschool'");
for (const profileOf of ['omar', 'ria'] as const) await live(profileOf);
await refusedAndMalformed();
await timePasses();
process.stderr.write('the life is over\n');
process.stdout.write(
  `${JSON.stringify({ canary: { ...rows[0], folder: dirname(system.config.KEY_FILE) } })}\n`,
);
process.stdin.resume();
await once(process.stdin, 'end');
await loops.stop();
await system.close();

/** Compressed storage would hide a name from a search of bytes. */
async function storeUncompressed(): Promise<void> {
  await system.owner.query(`do $$ declare c record; begin
    for c in select n.nspname, t.relname, a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
      join pg_namespace n on n.oid = t.relnamespace join pg_type y on y.oid = a.atttypid
      where t.relkind = 'r' and n.nspname in ('public', 'keystore') and a.attnum > 0 and not a.attisdropped
        and y.typname in ('text', 'jsonb', 'bytea')
    loop execute format('alter table %I.%I alter column %I set storage external', c.nspname, c.relname, c.attname); end loop;
  end $$`);
}

async function live(owner: SchoolPerson): Promise<void> {
  const signal = { kind: 'observation', direction: 'supports', source: word(), text: word() };
  const caseId = await api.open('lisa', {
    subjects: [
      { kind: 'pupil', name: words[0], age: 8 },
      { kind: 'adult', name: words[1], age: 40 },
    ],
    natures: ['physical'],
    signal,
    deny: [school.people.bea],
  });
  const act = (by: SchoolPerson, type: string, fields: Fields = {}) => api.act(caseId, by, type, fields);
  const text = { text: word() };
  const steps: readonly (readonly [SchoolPerson, string, Fields?])[] = [
    ['omar', 'acknowledge'],
    ['lisa', 'recordSignal', { ...signal, text: word() }],
    ['omar', 'reviewSignal', text],
    ['omar', 'answerReporter', text],
    ['omar', 'describeCase', { subjects: [{ kind: 'pupil', name: words[2], age: 4 }] }],
    ['omar', 'confirmStep', { step: 1, ...text }],
    ['omar', 'completeMapping', { contradictions: 'soughtNoneFound', ...text }],
    ['omar', 'recordKindcheck', { result: 'minors', children: [{ name: words[3], age: 2 }], ...text }],
    ['omar', 'recordConsultation', { with: 'veiligThuis', outcome: word(), adviceToFollow: word() }],
    ['omar', 'followAdvice', text],
    ['omar', 'holdConversation', { with: ['parents'], place: 'school', goal: word(), facts: word(), reaction: word(), interpretation: word(), childHeard: 'no', childNotHeardReason: word(), outcome: 'continues' }],
    ['omar', 'waiveConversation', { ground: word(), explanation: word(), secondPerson: school.people.ria }],
    ['omar', 'recordWeighing', { nature: 'physical', severity: 'high', risk: 'high', facts: word(), opinions: word(), doubt: false }],
    ['omar', 'answerAfweging', { number: 1, answer: 'yes', reason: word() }],
    ['omar', 'answerAfweging', { number: 2, answer: 'yes', unsafety: 'structural', reason: word() }],
    ['omar', 'raiseEmergency', { reason: word() }],
    ['ria', 'decideMelding', { melding: 'yes', reason: word() }],
    ['omar', 'holdPreReportTalk', { with: ['parents'], how: 'inPerson', purpose: word(), reaction: word(), objections: { text: word(), accommodated: 'no', weighing: word() } }],
    ['ria', 'submitMelding', { channel: 'phone', towardsFamily: 'open', statements: [{ text: word(), source: 'own', fact: true }], spokenWith: word(), vtReference: word() }],
    ['omar', 'recordVtContact', { text: word(), vtReference: word() }],
    ['omar', 'recordVtFeedback', { moment: 'assessment', route: 'none', text: word() }],
    ['ria', 'decideHelp', { help: 'yes', reason: word(), plan: { mode: 'organise', desiredResult: word(), roles: [{ who: word(), does: word() }], agreements: [{ what: word(), who: word(), from: '2030-01-01' }] } }],
    ['omar', 'startHelp', text],
    ['omar', 'recordSight', { who: word(), how: word(), safe: 'yes' }],
    ['omar', 'recordRecheck', { observed: word(), onTrack: true }],
    ['omar', 'recordHolidayPlan', { holiday: word(), whoSeesTheChild: word(), whomToCall: word(), text: word() }],
    ['omar', 'reportMove', { to: word(), date: '2030-01-01', newOrganisation: word() }],
    ['omar', 'addStatement', { of: 'child', text: word() }],
    ['omar', 'grantAccess', { person: school.people.vera, reason: word() }],
    ['omar', 'denyAccess', { person: school.people.adam, reason: word() }],
    ['lisa', 'breakGlass', { reason: `een lange reden met ${word()}` }],
    ['omar', 'receiveAccessRequest', { from: word(), relation: word(), authority: 'yes' }],
    ['omar', 'changeClass', { class: 'standard', reason: word(), secondPerson: school.people.ria }],
    ['omar', 'assign', { person: school.people[owner], reason: word() }],
    ['omar', 'closeCase', { kind: 'afterVeiligThuis', reason: word(), agreements: [{ what: word(), who: word() }] }],
  ]; // prettier-ignore
  let done = 0;
  for (const [by, type, fields] of steps) {
    const answer = await act(by, type, fields);
    if (answer.status === 200) done += 1;
    else
      process.stderr.write(`${type}: ${answer.status} ${String((answer.body as { code?: unknown }).code)}\n`);
  }
  process.stderr.write(`${done} of ${steps.length} commands were accepted\n`);
  const who = { organisationId: school.organisationId, personId: school.people.omar };
  await api.get(`/cases/${caseId}/timeline`, 'omar');
  await api.get(`/cases/${caseId}/timeline?naam=${encodeURIComponent(word())}`, 'omar');
  await readTimeline(system.services.caseFile, { ...who, caseId });
  await searchCases(system.services.caseFile, who, words[0] ?? '');
  await searchCases(system.services.caseFile, who, `${word()}\u0000`);
}

/** Faults quote what they meet: each of these is one that might. */
async function refusedAndMalformed(): Promise<void> {
  const caseId = await api.open('omar');
  const path = `/cases/${caseId}/commands`;
  const id = '11111111-1111-4111-8111-111111111111';
  const bad: readonly unknown[] = [
    { id: word(), type: 'acknowledge' },
    { id, type: word() },
    { id, type: 'recordSignal', kind: word(), direction: word(), source: word(), text: word() },
    { id, type: 'grantAccess', person: word(), reason: word() },
    { id, type: 'correct', entryId: word(), text: word(), reason: word() },
    { id, type: 'acknowledge', [word()]: word() },
    { id, type: 'recordVtContact', text: `${word()}\u0000\ud800` },
    { id, type: 'reportMove', date: word() },
    {
      id,
      type: 'recordSignal',
      kind: 'observation',
      direction: 'supports',
      source: 'x',
      text: word().repeat(2_000),
    },
    [word()],
  ];
  for (const body of bad) await api.post(path, 'omar', body);
  await api.raw(path, 'omar', { bytes: `{"id": "${word()}", broken` });
  await api.raw(path, 'omar', { type: 'text/plain', bytes: word() });
  await api.get(`/cases/${encodeURIComponent(word())}`, 'omar');
  await api.get(`/${encodeURIComponent(word())}`, 'omar');
  await api.get(`/work-list?stage=${encodeURIComponent(word())}`, 'omar');
  // The record fails in the middle of a write that holds words.
  await system.owner.query(
    'alter table case_entry add constraint canary check (type <> $$recordVtContact$$) not valid',
  );
  await api.post(path, 'omar', { id, type: 'recordVtContact', text: word() });
  await system.owner.query('alter table case_entry drop constraint canary');
  await system.owner
    .query('alter table case_file add constraint canary unique (class)')
    .catch(() => undefined);
  await api.open('omar', { subjects: [{ kind: 'pupil', name: word(), age: 8 }], natures: ['physical'], signal: { kind: 'observation', direction: 'supports', source: word(), text: word() } }).catch(() => undefined); // prettier-ignore
  await system.owner.query('alter table case_file drop constraint if exists canary');
}

/** Reminders fall due on a practice clock, with mail; nothing of it may say whom it is about. */
async function timePasses(): Promise<void> {
  const caseId = await school.open(
    'lisa',
    { subjects: [{ kind: 'pupil', name: words[4], age: 8 }], natures: ['physical'], signal: { kind: 'observation', direction: 'supports', source: word(), text: word() } },
    { at: Date.UTC(2026, 8, 7, 8), factor: 0 },
  ); // prettier-ignore
  await system.services.engine.moveClock(caseId, Date.UTC(2026, 9, 20, 8));
  const delivery = createDelivery(system.services);
  while (await deliver(delivery));
  delivery.close();
}
