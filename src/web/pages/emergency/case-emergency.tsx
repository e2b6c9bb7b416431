import type { ReactElement } from 'react';
import { findCaseId } from '../../../casefile/find-case.js';
import { readCase } from '../../../casefile/reads.js';
import type { CaseView } from '../../../domain/case/view.js';
import { notFound, page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { ActionButton, ButtonLink } from '../../components/form.js';
import { openForm } from '../../drafts.js';
import { submit, type Show } from '../../forms/form-flow.js';
import { sendCommand } from '../../forms/send-command.js';
import type { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import type { CallCopy } from '../../people-to-call.js';
import { nl } from '../../texts/nl.js';
import { showMoment, showTime } from '../../texts/times.js';
import { readCode, urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { presetTimes, readEmergency } from './form.js';
import { peopleToCall } from './people.js';
import { CallFirst, EmergencyForm, Running, type RunningLine } from './view.js';

const words = nl.emergency;

/** S15 of a case: the running list once it is an emergency, the form before. */
export function showCaseEmergency(copy: CallCopy) {
  return async (visit: Visit): Promise<Answer> => {
    const found = await findCase(visit);
    if (found === null) return notFound;
    return caseEmergencyPage({ visit, copy, found }, await openForm(visit, presetTimes(visit.now)), null);
  };
}

export function sendCaseEmergency(copy: CallCopy) {
  return async (visit: Visit): Promise<Answer> => {
    const found = await findCase(visit);
    if (found === null) return notFound;
    if (first(visit.typed, 'actie') === 'gezien') {
      const sent = await sendCommand(visit, { type: 'acknowledge', caseId: found.caseId, fields: {} });
      if (sent.kind === 'done') return redirect(visit.path, { heading: words.seenRecorded });
      const refusal = sent.kind === 'refused' ? sent.refusal : null;
      return {
        ...(await caseEmergencyPage({ visit, copy, found }, await openForm(visit), refusal)),
        status: 409,
      };
    }
    return submit(visit, {
      read: readEmergency(visit),
      command: (fields) => ({
        type: 'raiseEmergency',
        caseId: found.caseId,
        fields: { ...fields },
        fieldOf: { '/reason': 'reden' },
      }),
      show: (form, refusal) => caseEmergencyPage({ visit, copy, found }, form, refusal),
      done: () => redirect(visit.path, { heading: words.recorded }),
    });
  };
}

interface FoundCase {
  readonly caseId: string;
  readonly code: string;
  readonly view: CaseView;
}

async function findCase(visit: Visit): Promise<FoundCase | null> {
  const code = readCode(visit.params['zaak'] ?? '');
  if (code === null) return null;
  const { web, viewer } = visit;
  const caseId = await findCaseId(web.caseFile, { ...viewer, code });
  const read = caseId === null ? null : await readCase(web.caseFile, { ...viewer, caseId });
  return read?.level === 'full' && caseId !== null ? { caseId, code, view: read.view } : null;
}

interface Here {
  readonly visit: Visit;
  readonly copy: CallCopy;
  readonly found: FoundCase;
}

async function caseEmergencyPage(
  { visit, copy, found }: Here,
  form: FormState,
  refusal: Parameters<Show>[1],
): Promise<PageAnswer> {
  const running = found.view.class === 'acute' || found.view.emergency;
  return page(
    words.title,
    <>
      <CallFirst people={await peopleToCall(visit, copy)} />
      {running ? <RunningCase visit={visit} found={found} form={form} /> : null}
      {running && !form.failed && refusal === null ? null : (
        <EmergencyForm visit={visit} form={form} refusal={refusal} version={found.view.version} />
      )}
    </>,
    { caseCode: found.code, print: 'PR1' },
  );
}

function RunningCase({
  visit,
  found,
  form,
}: {
  readonly visit: Visit;
  readonly found: FoundCase;
  readonly form: FormState;
}): ReactElement {
  const zaak = found.code;
  const open = new Set(found.view.waiting.map((point) => point.id));
  const began = found.view.waiting.map((point) => point.due);
  const { buttons } = words;
  return (
    <Running
      started={words.started(showTime(Math.min(visit.now, ...began)))}
      lines={linesOf(found.view, visit.now)}
    >
      {open.has('W1') ? (
        <ActionButton
          visit={visit}
          action={visit.path}
          text={buttons.seen}
          fields={{ actie: 'gezien', id: form.commandId }}
          look="main"
        />
      ) : null}
      <ButtonLink to={urls.step({ zaak, stap: 2 })} text={buttons.called} />
      <ButtonLink to={urls.melding({ zaak })} text={buttons.reported} />
      <ButtonLink to={urls.manage({ zaak })} text={buttons.end} />
      <ButtonLink to={urls.case({ zaak })} text={buttons.toCase} />
    </Running>
  );
}

function linesOf(view: CaseView, now: number): readonly RunningLine[] {
  const { list } = words;
  const named: Partial<Record<string, string>> = { W1: list.W1, W3: list.W3, W8: list.W8, W8w: list.W8w };
  return view.waiting.flatMap(({ id, due }) => {
    const text = named[id];
    return text === undefined ? [] : [{ id, due, text: `${text} ${showMoment(due, now)}` }];
  });
}
