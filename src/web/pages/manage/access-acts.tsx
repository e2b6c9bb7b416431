import { RadioGroup, YES_NO_CHOICES, TextArea } from '../../components/fields.js';
import { Reading } from '../../forms/reading.js';
import { nl } from '../../texts/nl.js';
import type { CasePage } from '../case/case-page.js';
import type { ManageAct } from './act.js';
import { PersonAndReason, readPersonAndReason, readSecond, SecondPerson } from './parts.js';

const words = nl.manage.access;

/** Acts that name a person and a reason, and nothing else. */
function personAct(
  type: 'grantAccess' | 'revokeAccess' | 'denyAccess' | 'confirmDeny',
  texts: { readonly heading: string; readonly button: string; readonly done: string; readonly help?: string },
  when?: (page: CasePage) => boolean,
): ManageAct {
  return {
    type,
    heading: texts.heading,
    button: texts.button,
    done: texts.done,
    ...(when !== undefined && { when }),
    fields: (page, form) => (
      <>
        {texts.help === undefined ? null : <p>{texts.help}</p>}
        <PersonAndReason page={page} form={form} />
      </>
    ),
    read: (page) => {
      const read = new Reading(page.visit.typed);
      const fields = readPersonAndReason(page, read);
      return read.result(() => fields);
    },
  };
}

const waitsFor =
  (point: string) =>
  ({ sheet }: CasePage): boolean =>
    sheet.points.some((one) => one.id === point);

const lift: ManageAct = {
  type: 'liftDeny',
  heading: words.lift.heading,
  button: words.lift.button,
  done: words.lift.done,
  fields: (page, form) => (
    <>
      <PersonAndReason page={page} form={form} />
      <SecondPerson page={page} form={form} help={nl.form.secondPerson.help} />
    </>
  ),
  read: (page) => {
    const read = new Reading(page.visit.typed);
    const fields = readPersonAndReason(page, read);
    return read.result(() => ({ ...fields, ...readSecond(page) }));
  },
};

const review: ManageAct = {
  type: 'reviewBreakGlass',
  heading: words.review.heading,
  button: words.review.button,
  done: words.review.done,
  when: waitsFor('breakGlassReview'),
  fields: (page, form) => (
    <>
      <PersonAndReason page={page} form={form} />
      <RadioGroup field={form.field('terecht')} label={words.review.justified} choices={YES_NO_CHOICES} row />
    </>
  ),
  read: (page) => {
    const read = new Reading(page.visit.typed);
    const { person, reason } = readPersonAndReason(page, read);
    const justified = read.yesNo('terecht', words.review.justifiedError) ? 'yes' : 'no';
    return read.result(() => ({ person, justified, text: reason }));
  },
};

export const ACCESS_ACTS: readonly ManageAct[] = [
  personAct('grantAccess', words.grant),
  personAct('revokeAccess', words.revoke),
  personAct('denyAccess', words.deny),
  personAct('confirmDeny', words.confirm, waitsFor('denyCheck')),
  lift,
  review,
];

const { holiday } = nl.manage;

const holidayPlan: ManageAct = {
  type: 'recordHolidayPlan',
  heading: holiday.heading,
  button: holiday.button,
  done: holiday.done,
  fields: (_page, form) => (
    <>
      <TextArea field={form.field('vakantie')} label={holiday.holiday} rows={1} />
      <TextArea field={form.field('ziet')} label={holiday.who} rows={2} />
      <TextArea field={form.field('belt')} label={holiday.whom} rows={2} />
      <TextArea field={form.field('wachten')} label={holiday.text} optional />
    </>
  ),
  read: ({ visit }) => {
    const read = new Reading(visit.typed);
    const fields = {
      holiday: read.text('vakantie', holiday.errors.holiday),
      whoSeesTheChild: read.text('ziet', holiday.errors.who),
      whomToCall: read.text('belt', holiday.errors.whom),
      text: read.optionalText('wachten'),
    };
    return read.result(() => fields);
  },
};

export const HOLIDAY_ACTS: readonly ManageAct[] = [holidayPlan];
