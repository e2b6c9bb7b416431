import { DateField } from '../../components/date-field.js';
import { TextArea, TextField } from '../../components/fields.js';
import { Reading } from '../../forms/reading.js';
import { nl } from '../../texts/nl.js';
import type { ManageAct } from './act.js';

const words = nl.manage.move;

const report: ManageAct = {
  type: 'reportMove',
  heading: words.heading,
  button: words.button,
  done: words.done,
  fields: (_page, form) => (
    <>
      <p>{words.file}</p>
      <DateField form={form} name="datum" label={words.date} quick={false} />
      <TextField field={form.field('waarheen')} label={words.to} optional />
      <TextField field={form.field('nieuw')} label={words.organisation} optional />
    </>
  ),
  read: ({ visit }) => {
    const read = new Reading(visit.typed);
    const fields = {
      date: read.day('datum', visit.now),
      to: read.optionalText('waarheen'),
      newOrganisation: read.optionalText('nieuw'),
    };
    return read.result(() => fields);
  },
};

const takeover: ManageAct = {
  type: 'confirmTakeover',
  heading: words.takeover.heading,
  button: words.takeover.button,
  done: words.takeover.done,
  when: ({ sheet }) => sheet.points.some((point) => point.id === 'move'),
  fields: (_page, form) => (
    <>
      <TextField field={form.field('overname')} label={words.takeover.by} />
      <TextArea field={form.field('bevestigd')} label={words.takeover.text} rows={2} />
    </>
  ),
  read: ({ visit }) => {
    const read = new Reading(visit.typed);
    const { errors } = words.takeover;
    const fields = {
      takenOverBy: read.text('overname', errors.by),
      text: read.text('bevestigd', errors.text),
    };
    return read.result(() => fields);
  },
};

export const MOVE_ACTS: readonly ManageAct[] = [report, takeover];
