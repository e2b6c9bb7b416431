import { makeRecoveryCodes } from '../../../accounts/recovery-codes.js';
import { countRecoveryCodes } from '../../../store/accounts.js';
import { setOwnPhone } from '../../../store/own-person.js';
import { endOwnSession, readDevices } from '../../../store/sessions.js';
import { page, redirect, type Answer, type PageAnswer } from '../../answer.js';
import { asPerson } from '../../drafts.js';
import { FormState } from '../../forms/form-state.js';
import { first, isUuid } from '../../forms/typed.js';
import { askStepUp } from '../../step-up.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { Visit } from '../../visit.js';
import { codesPage } from '../sign-in/factor.js';
import { ProfileView } from './view.js';

const words = nl.account.profile;
const PHONE = /^[+\d][\d\s()-]{2,20}$/;

/** S34: own settings. */
export function showProfile(visit: Visit): Promise<Answer> {
  return profilePage(visit, new FormState({ telefoon: [visit.session.person.phone ?? ''] }));
}

export async function sendProfile(visit: Visit): Promise<Answer> {
  const { typed, web, viewer } = visit;
  switch (first(typed, 'actie')) {
    case 'uitloggen': {
      const id = first(typed, 'apparaat');
      if (isUuid(id)) await endOwnSession(web.worker, viewer.personId, id);
      return redirect(urls.profile(), { heading: words.ended });
    }
    case 'herstelcodes':
      return (await askStepUp(visit)) ?? codesPage(await makeRecoveryCodes(web, viewer));
    default: {
      const phone = first(typed, 'telefoon').trim();
      if (phone !== '' && !PHONE.test(phone)) {
        const form = new FormState(typed, [{ field: 'telefoon', message: words.phoneError }]);
        return { ...(await profilePage(visit, form)), status: 422, failed: true };
      }
      await asPerson(web, viewer, (client) =>
        setOwnPhone(client, viewer.personId, phone === '' ? null : phone),
      );
      return redirect(urls.profile(), { heading: words.saved });
    }
  }
}

async function profilePage(visit: Visit, form: FormState): Promise<PageAnswer> {
  const { web, viewer, session, now } = visit;
  const [devices, codesLeft] = await Promise.all([
    readDevices(web.worker, viewer.personId),
    countRecoveryCodes(web.worker, viewer.personId),
  ]);
  const shown = {
    codesLeft,
    devices: devices.map((device) => ({
      id: device.id,
      text: device.device,
      active: words.active(showMoment(device.activeAt, now)),
      own: device.id === session.id,
    })),
  };
  return page(words.title, <ProfileView visit={visit} page={shown} form={form} />, { print: 'PR1' });
}
