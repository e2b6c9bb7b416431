import { readMySignals, type MySignal } from '../../../casefile/my-signals.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { holderOf, readColleagues } from '../../colleagues.js';
import { openForm } from '../../drafts.js';
import { submit } from '../../forms/form-flow.js';
import { Reading } from '../../forms/reading.js';
import type { FormState } from '../../forms/form-state.js';
import { isUuid } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { signalLine, statusWords } from '../signal/status.js';
import { MySignalsView, MySignalView, type MySignalShown } from './view.js';

const words = nl.signal.mine;

/** S04: the reporter's own signals, with how each stands and nothing else. */
export async function showMySignals(visit: Visit): Promise<Answer> {
  const signals = await readMySignals(visit.web.caseFile, visit.viewer);
  const lines = signals.map((signal) => signalLine(signal, visit.now));
  return page(words.title, <MySignalsView lines={lines} />, { print: 'PR1' });
}

export async function showMySignal(visit: Visit): Promise<Answer> {
  const signal = await findMine(visit);
  if (signal === null) return notFound;
  return signalPage(visit, signal, await openForm(visit), null);
}

/** A reporter may always add (G6); the case stays hers to report to, not to read. */
export async function addToMySignal(visit: Visit): Promise<Answer> {
  const signal = await findMine(visit);
  if (signal === null) return notFound;
  const read = new Reading(visit.typed);
  const text = read.text('tekst', nl.signal.text.error);
  const direction = read.choice('richting', ['supports', 'contradicts'], words.directionError);
  return submit(visit, {
    read: read.result(() => ({ kind: 'observation', direction, source: visit.viewer.name, text })),
    command: (fields) => ({
      type: 'recordSignal',
      fields,
      caseId: signal.caseId,
      fieldOf: { '/text': 'tekst' },
    }),
    show: (form, refusal) => signalPage(visit, signal, form, refusal),
    done: () => redirect(urls.mySignal({ id: signal.id }), { heading: words.added }),
  });
}

async function findMine(visit: Visit): Promise<MySignal | null> {
  const id = visit.params['id'] ?? '';
  if (!isUuid(id)) return null;
  const [signal] = await readMySignals(visit.web.caseFile, { ...visit.viewer, id });
  return signal ?? null;
}

async function signalPage(
  visit: Visit,
  signal: MySignal,
  form: FormState,
  refusal: Parameters<typeof MySignalView>[0]['refusal'],
): Promise<PageAnswer> {
  const contact = holderOf(
    await readColleagues(visit),
    'aandachtsfunctionaris',
    'internBegeleider',
    'director',
  );
  const shown: MySignalShown = {
    heading: signalLine(signal, visit.now).heading,
    status: statusWords(signal, visit.now),
    text: signal.command.type === 'openCase' ? signal.command.signal.text : signal.command.text,
    answers: signal.answers,
    ask: contact === undefined ? null : words.ask(contact.name, contact.phone ?? nl.strip.noNumber),
  };
  return page(words.title, <MySignalView visit={visit} signal={shown} form={form} refusal={refusal} />, {
    print: 'PR1',
  });
}
