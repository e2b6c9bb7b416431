import { DateField } from '../../components/date-field.js';
import { choicesOf, RadioGroup, Select, TextArea } from '../../components/fields.js';
import { Reading } from '../../forms/reading.js';
import { nl } from '../../texts/nl.js';
import { showMoment } from '../../texts/times.js';
import type { CasePage } from '../case/case-page.js';
import { kindOf } from '../../../domain/case/names.js';
import type { ManageAct } from './act.js';
import { PersonAndReason, Reason, readPersonAndReason, readSecond, SecondPerson } from './parts.js';

const words = nl.manage;
const CLASSES = ['standard', 'high'] as const;

const postpone: ManageAct = {
  type: 'postpone',
  heading: words.postpone.heading,
  button: words.postpone.button,
  done: words.postpone.done,
  when: (page) => page.sheet.points.length > 0,
  fields: (page, form) => (
    <>
      <Select field={form.field('termijn')} label={words.postpone.point} choices={pointsIn(page)} />
      <DateField form={form} name="tot" label={words.postpone.until} quick={false} />
      <Reason form={form} />
      <SecondPerson page={page} form={form} help={words.postpone.second} />
    </>
  ),
  read: (page) => {
    const read = new Reading(page.visit.typed);
    const point = read.choice(
      'termijn',
      page.sheet.points.map((one) => one.id),
      words.postpone.pointError,
    );
    const until = read.day('tot', page.visit.now, 'future');
    const reason = read.text('reden', words.reasonError);
    return read.result(() => ({ point, until, reason, ...readSecond(page) }));
  },
};

function pointsIn({ sheet, visit }: CasePage): readonly { value: string; text: string }[] {
  return sheet.points.map((point) => ({
    value: point.id,
    text: words.postpone.now(nl.states.waiting[kindOf(point.id)], showMoment(point.due, visit.now)),
  }));
}

const changeClass: ManageAct = {
  type: 'changeClass',
  heading: words.changeClass.heading,
  button: words.changeClass.button,
  done: words.changeClass.done,
  fields: (page, form) => (
    <>
      <RadioGroup
        field={form.field('klasse')}
        label={words.changeClass.label}
        help={words.changeClass.help}
        choices={choicesOf(CLASSES, words.changeClass.choices)}
        row
      />
      <Reason form={form} />
      <SecondPerson page={page} form={form} help={words.changeClass.second} />
    </>
  ),
  read: (page) => {
    const read = new Reading(page.visit.typed);
    const wanted = read.choice('klasse', CLASSES, words.changeClass.error);
    const reason = read.text('reden', words.reasonError);
    return read.result(() => ({ class: wanted, reason, ...readSecond(page) }));
  },
};

const assign: ManageAct = {
  type: 'assign',
  heading: words.assign.heading,
  button: words.assign.button,
  done: words.assign.done,
  fields: (page, form) => <PersonAndReason page={page} form={form} />,
  read: (page) => {
    const read = new Reading(page.visit.typed);
    const fields = readPersonAndReason(page, read);
    return read.result(() => fields);
  },
};

const note: ManageAct = {
  type: 'noteEscalation',
  heading: words.note.heading,
  button: words.note.button,
  done: words.note.done,
  fields: (_page, form) => <TextArea field={form.field('gedaan')} label={words.note.label} />,
  read: ({ visit }) => {
    const read = new Reading(visit.typed);
    const text = read.text('gedaan', words.note.error);
    return read.result(() => ({ text }));
  },
};

export const CASE_ACTS: readonly ManageAct[] = [postpone, changeClass, assign, note];
