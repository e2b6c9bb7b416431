import type { ReactElement } from 'react';
import { readMySignals, type MySignal } from '../../../casefile/my-signals.js';
import { readCase } from '../../../casefile/reads.js';
import { notFound, page, type Answer } from '../../answer.js';
import { readSetting } from '../../calendar.js';
import { holderOf, readColleagues, type Colleague } from '../../colleagues.js';
import { ButtonLink } from '../../components/form.js';
import { isUuid } from '../../forms/typed.js';
import { Call } from '../../frame/emergency-strip.js';
import { NUMBERS } from '../../frame/numbers.js';
import { nl } from '../../texts/nl.js';
import { showTerm } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';

const words = nl.signal.sent;

/** After sending: who reads it, until when, and what one can do now. */
export async function showSent(visit: Visit): Promise<Answer> {
  const { viewer, web, params } = visit;
  const id = params['id'] ?? '';
  if (!isUuid(id)) return notFound;
  const [signal] = await readMySignals(web.caseFile, { ...viewer, id });
  if (signal?.command.type !== 'openCase') return notFound;
  const colleagues = await readColleagues(visit);
  const { suspect } = signal.command;
  if (suspect === 'staff') return page(words.staffTitle, <Staff colleagues={colleagues} />);
  if (suspect === 'child')
    return page(words.staffTitle, <Route text={words.child} title={words.staffTitle} />);
  if (suspect === 'board') {
    const trusted = holderOf(colleagues, 'vertrouwenspersoon');
    return page(
      words.title,
      <Route title={words.title} text={words.board(trusted?.name ?? nl.roles.vertrouwenspersoon)} />,
    );
  }
  const reads = await whoReads(visit, signal, colleagues);
  return page(words.title, <Sent signal={signal} reads={reads} />, { print: 'PR0' });
}

interface Reads {
  readonly name: string;
  readonly term: string;
}

/** Whoever is on turn for the new signal; `null` when nobody can be reached. */
async function whoReads(
  visit: Visit,
  signal: MySignal,
  colleagues: readonly Colleague[],
): Promise<Reads | null> {
  const { viewer, web, now } = visit;
  const [read, setting] = await Promise.all([
    readCase(web.caseFile, { ...viewer, caseId: signal.caseId }),
    readSetting(visit, null),
  ]);
  const point = read?.view.waiting.find((one) => one.id === 'W1' || one.id === 'W16');
  const reader = holderOf(colleagues, 'aandachtsfunctionaris', 'internBegeleider', 'bestuur');
  if (point === undefined || reader === undefined) return null;
  return { name: reader.name, term: showTerm(point.due, now, setting.calendar).text };
}

function Sent({ signal, reads }: { readonly signal: MySignal; readonly reads: Reads | null }): ReactElement {
  const disclosed = signal.command.type === 'openCase' && signal.command.disclosure === true;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{reads === null ? words.nobody : words.reads(reads.name, reads.term)}</p>
      {disclosed && reads !== null ? <p>{words.disclosed(reads.name)}</p> : null}
      <h2>{words.now}</h2>
      <ul>
        <li>
          <a href={urls.mySignal({ id: signal.id })}>{words.otherSide}</a>
        </li>
        <li>{words.talk}</li>
        <li>{words.promise}</li>
        <li>
          <a href={urls.emergency()}>{words.worse}</a>
        </li>
      </ul>
      <ToMine />
    </>
  );
}

function Staff({ colleagues }: { readonly colleagues: readonly Colleague[] }): ReactElement {
  const authority = holderOf(colleagues, 'director', 'bestuur');
  return (
    <>
      <h1>{words.staffTitle}</h1>
      <p>
        {words.staff(
          authority === undefined ? nl.roles.director : `${authority.name} (${nl.roles.director})`,
        )}{' '}
        {words.staffCall} <Call number={NUMBERS.inspector} />.
      </p>
      <p>
        {words.staffKept} {words.staffHidden}
      </p>
      <ToMine />
    </>
  );
}

function Route({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <ToMine />
    </>
  );
}

function ToMine(): ReactElement {
  return (
    <p className="wl-buttons">
      <ButtonLink to={urls.mySignals()} text={words.toMine} />
    </p>
  );
}
