import { page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { openForm } from '../../drafts.js';
import { submit } from '../../forms/form-flow.js';
import { FormState } from '../../forms/form-state.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { FIELD_OF, readSignal } from './form.js';
import { presentSignal, presetSubject } from './presenter.js';
import { SignalView } from './view.js';

/** S03, GET: the empty form, or what was typed before. */
export async function showSignal(visit: Visit): Promise<Answer> {
  const { page: shown } = await presentSignal(visit);
  const form = await openForm(visit, { wie: [presetSubject(shown)], wanneer: ['today'] });
  return page(nl.signal.title, <SignalView visit={visit} page={shown} form={form} refusal={null} />);
}

/** S03, POST: opens a case; at danger straight on to the emergency page of that case. */
export async function sendSignal(visit: Visit): Promise<Answer> {
  const { page: shown, colleagues } = await presentSignal(visit);
  const show = (form: FormState, refusal: Parameters<typeof SignalView>[0]['refusal']): PageAnswer =>
    page(nl.signal.title, <SignalView visit={visit} page={shown} form={form} refusal={refusal} />);
  if (first(visit.typed, 'actie') === 'erbij') return show(new FormState(visit.typed), null);
  return submit(visit, {
    read: readSignal(visit, colleagues, shown.advices),
    command: ({ command, locationId }) => ({
      type: 'openCase',
      fields: { ...command },
      caseId: null,
      locationId,
      fieldOf: FIELD_OF,
    }),
    show,
    done: ({ code, level }, { command }) =>
      redirect(
        command.class === 'acute' && level === 'full'
          ? urls.caseEmergency({ zaak: code })
          : urls.signalSent({ id: first(visit.typed, 'id') }),
      ),
  });
}
