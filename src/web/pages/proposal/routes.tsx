import type { ReactElement } from 'react';
import { runCommand } from '../../../casefile/run-command.js';
import type { Command } from '../../../domain/case/commands.js';
import type { Refusal } from '../../../domain/case/refusals.js';
import { answerProposal, readProposal, type Proposal } from '../../../store/proposals.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { namesOf, readColleagues } from '../../colleagues.js';
import { ErrorSummary, Notice } from '../../components/boxes.js';
import { TextArea } from '../../components/fields.js';
import { RefusalBlock } from '../../components/refusal-block.js';
import { asPerson, keepTyped } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import { first, isUuid, siblingId } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { presentProposal, type ProposalShown } from './presenter.js';

const words = nl.proposal;

/** S21: what a colleague wants to record, for the one who was asked. */
export async function showProposal(visit: Visit): Promise<Answer> {
  const proposal = await find(visit);
  return proposal === null ? notFound : proposalPage(visit, proposal, new FormState(), null);
}

/** Her own act: sent in the name of the first, with the second beside it, at the moment of the first (C0.7). */
export async function answer(visit: Visit): Promise<Answer> {
  const proposal = await find(visit);
  if (proposal === null) return notFound;
  const choice = first(visit.typed, 'antwoord');
  if (choice === 'nee') return decline(visit, proposal);
  const asked = await askStepUp(visit);
  if (asked !== null) return asked;
  const command = JSON.parse(proposal.text) as Command;
  const { web, viewer } = visit;
  const anyway = first(visit.typed, 'toch') === 'ja';
  const result = await runCommand(web.caseFile, {
    organisationId: viewer.organisationId,
    caseId: proposal.caseId,
    locationId: null,
    command: anyway
      ? { ...command, id: siblingId(command.id) }
      : { ...command, expectedVersion: proposal.version },
  });
  if (result.kind === 'refused' && result.refusal.code !== 'unknownCase')
    return { ...(await proposalPage(visit, proposal, new FormState(), result.refusal)), status: 409 };
  if (result.kind !== 'done') return notFound;
  await asPerson(web, viewer, (client) => answerProposal(client, proposal.id, 'confirmed'));
  return redirect(urls.case({ zaak: proposal.code }), { heading: words.confirmed });
}

/** The text goes back to the drafts of who asked, with the reason in front of it. */
async function decline(visit: Visit, proposal: Proposal): Promise<Answer> {
  const { web, viewer, typed } = visit;
  const reason = first(typed, 'waarom').trim();
  if (reason === '') {
    const form = new FormState(typed, [{ field: 'waarom', message: words.noWhyError }]);
    return { ...(await proposalPage(visit, proposal, form, null)), status: 422, failed: true };
  }
  await asPerson(web, viewer, (client) => answerProposal(client, proposal.id, 'declined'));
  const back = { organisationId: viewer.organisationId, personId: proposal.firstPerson };
  const texts = Object.values(JSON.parse(proposal.text) as object).filter(
    (value): value is string => typeof value === 'string' && value.includes(' '),
  );
  await keepTyped(
    web,
    back,
    { path: urls.case({ zaak: proposal.code }), form: 'terug' },
    {
      tekst: texts,
      antwoord: [`${viewer.name}: ${reason}`],
    },
  );
  return redirect(urls.start(), { heading: words.declined });
}

async function find(visit: Visit): Promise<Proposal | null> {
  const { web, viewer, params } = visit;
  const id = params['id'] ?? '';
  if (!isUuid(id)) return null;
  return asPerson(web, viewer, (client) => readProposal(client, web.keys, id, viewer.personId));
}

async function proposalPage(
  visit: Visit,
  proposal: Proposal,
  form: FormState,
  refusal: Refusal | null,
): Promise<PageAnswer> {
  const names = namesOf(await readColleagues(visit));
  const shown = presentProposal(proposal, names, visit.now);
  return page(
    words.title,
    <>
      {refusal === null ? null : <RefusalBlock refusal={refusal} code={proposal.code} />}
      <ErrorSummary form={form} />
      <ProposalView
        visit={visit}
        shown={shown}
        form={form}
        code={proposal.code}
        stale={refusal?.code === 'staleVersion'}
      />
    </>,
    { caseCode: proposal.code },
  );
}

function ProposalView({
  visit,
  shown,
  form,
  code,
  stale,
}: {
  readonly visit: Visit;
  readonly shown: ProposalShown;
  readonly form: FormState;
  readonly code: string;
  readonly stale: boolean;
}): ReactElement {
  return (
    <>
      <h1>{shown.kind}</h1>
      <p>{shown.asks}</p>
      <p>{words.own}</p>
      {stale ? <Notice kind="warn">{<p>{words.changed}</p>}</Notice> : null}
      <h2>{words.what}</h2>
      <dl className="wl-pairs">
        {shown.fields.map((field) => (
          <div key={field.label} className="wl-pair">
            <dt>{field.label}</dt>
            <dd className="wl-words">{field.text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={urls.case({ zaak: code })}>{words.toCase}</a>
      </p>
      <h2>{words.why}</h2>
      <p>{words.whyText}</p>
      <p>{shown.until}</p>
      <form className="wl-form" method="post" action={visit.path} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        {stale ? <input type="hidden" name="toch" value="ja" /> : null}
        <div className="wl-buttons">
          <button className="wl-button wl-button--main" type="submit" name="antwoord" value="ja">
            {stale ? nl.form.stale.anyway : words.yes}
          </button>
        </div>
        <TextArea field={form.field('waarom')} label={words.noWhy} rows={3} optional />
        <div className="wl-buttons">
          <button className="wl-button wl-button--second" type="submit" name="antwoord" value="nee">
            {words.no}
          </button>
        </div>
      </form>
    </>
  );
}
