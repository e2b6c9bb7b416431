import { SUBJECT_KINDS } from '../../../domain/case/names.js';
import { page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { choicesOf, RadioGroup, TextField } from '../../components/fields.js';
import { openForm } from '../../drafts.js';
import { submit, type Show } from '../../forms/form-flow.js';
import { sendCommand } from '../../forms/send-command.js';
import type { FormState } from '../../forms/form-state.js';
import { first, siblingId } from '../../forms/typed.js';
import type { CallCopy } from '../../people-to-call.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { PublicVisit, Visit } from '../../visit.js';
import { presetTimes, readNewEmergency } from './form.js';
import { peopleToCall } from './people.js';
import { CallFirst, EmergencyForm, SignInFirst } from './view.js';

const words = nl.emergency;

/** S15 for anybody: the numbers always; the form for who is signed in. */
export function showEmergency(copy: CallCopy) {
  return async (visit: PublicVisit): Promise<Answer> => {
    if (!isSignedIn(visit)) {
      const body = (
        <>
          <CallFirst people={copy.find(visit.token)} />
          <SignInFirst />
        </>
      );
      return page(words.title, body, { print: 'PR1' });
    }
    const preset = {
      wie: [visit.viewer.profile === 'education' ? 'pupil' : 'child'],
      ...presetTimes(visit.now),
    };
    return newEmergencyPage(visit, copy, await openForm(visit, preset), null);
  };
}

/** Opens a case of class acute; what was called goes with it in the same act. */
export function sendEmergency(copy: CallCopy) {
  return async (visit: Visit): Promise<Answer> => {
    const answer = await submit(visit, {
      read: readNewEmergency(visit),
      command: ({ reason, subject }) => ({
        type: 'openCase',
        caseId: null,
        locationId: visit.viewer.locations[0]?.id ?? '',
        fields: {
          subjects: [subject],
          natures: [],
          class: 'acute',
          signal: { kind: 'observation', direction: 'supports', source: visit.viewer.name, text: reason },
        },
        fieldOf: { '/signal/text': 'reden' },
      }),
      show: (form, refusal) => newEmergencyPage(visit, copy, form, refusal),
      done: async ({ caseId, code }, { reason, called }) => {
        if (called.length > 0) await recordCalls(visit, caseId, { reason, called });
        return redirect(urls.caseEmergency({ zaak: code }), { heading: words.recorded });
      },
    });
    return answer;
  };
}

/** The calls are an act of their own on the case that was just opened; its id follows from the form's. */
async function recordCalls(
  visit: Visit,
  caseId: string,
  fields: { reason: string; called: readonly object[] },
): Promise<void> {
  const id = siblingId(first(visit.typed, 'id'));
  await sendCommand({ ...visit, typed: { id: [id] } }, { type: 'raiseEmergency', caseId, fields });
}

async function newEmergencyPage(
  visit: Visit,
  copy: CallCopy,
  form: FormState,
  refusal: Parameters<Show>[1],
): Promise<PageAnswer> {
  const school = visit.viewer.profile === 'education';
  const kinds = SUBJECT_KINDS.filter((kind) => (school ? kind !== 'child' : kind !== 'pupil'));
  return page(
    words.title,
    <>
      <CallFirst people={await peopleToCall(visit, copy)} />
      <EmergencyForm visit={visit} form={form} refusal={refusal}>
        <RadioGroup
          field={form.field('wie')}
          label={nl.signal.subject.label}
          choices={choicesOf(kinds, nl.signal.subject.kinds)}
        />
        <TextField field={form.field('naam')} label={nl.signal.subject.name} optional />
      </EmergencyForm>
    </>,
    { print: 'PR1' },
  );
}

function isSignedIn(visit: PublicVisit): visit is Visit {
  return (
    visit.viewer !== null && visit.session !== null && visit.csrf !== null && visit.session.lockedAt === null
  );
}
