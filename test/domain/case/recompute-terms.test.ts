import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/domain/case/evolve.js';
import { recomputeTerms } from '../../../src/domain/case/recompute-terms.js';
import type { PointId } from '../../../src/domain/case/names.js';
import { pointOf, type CaseState } from '../../../src/domain/case/state.js';
import { stageOf } from '../../../src/domain/case/stage.js';
import { formatLocal } from '../../../src/domain/terms/amsterdam.js';
import { createCalendar, type CalendarChoices } from '../../../src/domain/terms/calendar.js';
import { day } from '../../../src/domain/terms/day.js';
import { moment, tale, TEXT, type Tale } from '../support/tale.js';

/** Another calendar for the same case: closed days, or another region. */
function again(t: Tale, choices: Partial<CalendarChoices>, now = t.now) {
  const calendar = createCalendar({ kind: t.calendar.kind, region: 'midden', closedDays: [], ...choices });
  return recomputeTerms(t.state, { ...t.setting, now, calendar });
}

const closed = (...days: readonly string[]) => ({ closedDays: days.map(day) });
const due = (state: CaseState, id: PointId): string | null => {
  const point = pointOf(state, id);
  return point === undefined ? null : formatLocal(point.due);
};

describe('termsRecomputed: another calendar for an open case', () => {
  it('a closed day moves what counts in school days, with its reminders, and nothing else', () => {
    const t = tale().opened();
    const { events, state } = again(t, closed('2027-01-13'));
    expect(events.map((event) => [event.type, event.id])).toEqual([['termsRecomputed', null]]);
    expect([due(state, 'W1'), due(state, 'W2'), due(state, 'W3'), due(state, 'W4')]).toEqual([
      '2027-01-12T17:00',
      '2027-01-14T17:00',
      '2027-01-19T17:00',
      '2027-01-26T17:00',
    ]);
    expect(pointOf(state, 'W1')?.upcoming[1]).toMatchObject({ rung: 1, at: moment('2027-01-14T08:00') });
    expect(stageOf(state)).toBe('investigating');
    expect(fold([...t.events, ...events])).toEqual(state);
  });

  it('is resumable: a case that stands on the calendar is left alone, as is one that waits for nothing', () => {
    const t = tale().opened();
    expect(again(t, {}).events).toEqual([]);
    const { state } = again(t, closed('2027-01-13'));
    const calendar = createCalendar({ kind: 'school', region: 'midden', ...closed('2027-01-13') });
    expect(recomputeTerms(state, { ...t.setting, calendar }).events).toEqual([]);
    const gone = tale().opened().ok('omar', 'closeCase', { kind: 'openedInError' });
    expect(again(gone, closed('2027-01-13')).events).toEqual([]);
  });

  it('reminders that fell due under the old calendar are sent first; what is overdue stays overdue', () => {
    const t = tale().opened();
    const { events, state } = again(t, closed('2027-01-12'), moment('2027-01-12T18:00'));
    expect(events.map((event) => event.type)).toEqual(['reminded', 'termsRecomputed']);
    expect([due(state, 'W1'), pointOf(state, 'W1')?.rung]).toEqual(['2027-01-12T17:00', 'due']);
    expect(pointOf(state, 'W1')?.upcoming[0]).toMatchObject({ rung: 1, at: moment('2027-01-13T08:00') });
  });

  it('a moment that now lies in the past is reminded of at once', () => {
    const t = tale({ closedDays: ['2027-01-12'] }).opened();
    expect(t.due('W1')).toBe('2027-01-13T17:00');
    const { events, state } = again(t, {}, moment('2027-01-13T09:00'));
    expect(due(state, 'W1')).toBe('2027-01-12T17:00');
    expect(
      events.filter((event) => event.type === 'reminded').map((event) => [event.point, event.rung]),
    ).toEqual([['W1', 1]]);
  });

  it('of several terms the one that comes first now counts', () => {
    const t = tale({ start: '2027-01-15T10:00' }).opened();
    expect(t.due('W1')).toBe('2027-01-18T17:00');
    const { state } = again(t, closed('2027-01-18', '2027-01-19', '2027-01-20', '2027-01-21'));
    expect([due(state, 'W1'), pointOf(state, 'W1')?.basis.term]).toEqual([
      '2027-01-20T17:00',
      { amount: 3, unit: 'wd' },
    ]);
  });

  it('what a person postponed, the law fixed or Veilig Thuis set stays', () => {
    const t = tale().opened().submitted().ok('paul', 'receiveAccessRequest');
    t.ok('omar', 'recordVtFeedback', { tasks: [{ what: TEXT, who: TEXT, due: day('2027-01-20') }] });
    t.ok('omar', 'recordConsultation', { adviceToFollow: TEXT });
    t.ok('omar', 'postpone', { point: 'W13', until: moment('2027-01-26') });
    const { state } = again(t, closed('2027-01-20', '2027-01-26'));
    expect([due(state, 'task1'), due(state, 'W15'), due(state, 'W13')]).toEqual([
      '2027-01-20T17:00',
      '2027-02-11T17:00',
      '2027-01-26T17:00',
    ]);
  });

  it('the agreed term of help moves back from its nominal day, the re-check from its own', () => {
    const t = tale().opened().helped();
    expect([t.due('W11c'), t.due('W11d')]).toEqual(['2027-02-19T17:00', '2027-04-05T17:00']);
    const { state } = again(t, closed('2027-02-19', '2027-04-05'));
    expect([due(state, 'W11c'), due(state, 'W11d')]).toEqual(['2027-02-18T17:00', '2027-04-02T17:00']);
    expect(pointOf(state, 'W11d')?.dates['term']).toBe(moment('2027-04-05'));
  });

  it('monitoring moves back from its nominal month, every occurrence still to come', () => {
    const t = tale().opened().helped().ok('omar', 'answerAfweging', { number: 5 }).ok('omar', 'closeCase');
    expect(t.state.monitoring.map(formatLocal)).toEqual([
      '2027-04-09T17:00',
      '2027-07-09T17:00',
      '2028-01-11T17:00',
    ]);
    const { state } = again(t, closed('2027-04-09', '2028-01-11'));
    expect(state.monitoring.map(formatLocal)).toEqual([
      '2027-04-08T17:00',
      '2027-07-09T17:00',
      '2028-01-10T17:00',
    ]);
    expect([due(state, 'W12'), state.holidayAhead]).toEqual(['2027-04-08T17:00', null]);
    const past = again(t, closed('2027-04-09'), moment('2027-04-09T18:00')).state;
    expect(due(past, 'W12')).toBe('2027-04-09T17:00');
  });

  it('the holiday check follows its holiday, opened or expected', () => {
    const t = tale().opened();
    const expected = again(t, closed('2027-02-19')).state;
    expect(formatLocal(expected.holidayAhead!.opensAt)).toBe('2027-02-12T08:00');
    const zuid = again(t, { region: 'zuid' }).state;
    expect(formatLocal(zuid.holidayAhead!.due)).toBe('2027-02-12T17:00');
    t.pass('2027-02-15T09:00');
    const opened = again(t, closed('2027-02-19')).state;
    expect([due(opened, 'W14'), opened.holidayAhead?.label]).toEqual([
      '2027-02-18T17:00',
      'Meivakantie 2027',
    ]);
    const late = again(tale().opened(), { region: 'zuid' }, moment('2027-02-15T09:00')).state;
    expect(late.holidayAhead?.label).toBe('Meivakantie 2027');
  });

  it('a holiday that is planned for already is not asked about again', () => {
    const t = tale().opened().pass('2027-02-16T10:00').ok('omar', 'recordHolidayPlan');
    const { state } = again(t, closed('2027-03-10'));
    expect([due(state, 'W14'), state.holidayAhead?.label]).toEqual([null, 'Meivakantie 2027']);
    const later = again(t, closed('2027-04-23')).state;
    expect(formatLocal(later.holidayAhead!.due)).toBe('2027-04-22T17:00');
  });

  it('monitoring that was moved for a closed day goes back when it is open again', () => {
    const t = tale({ closedDays: ['2027-04-09'] })
      .opened()
      .helped()
      .ok('omar', 'answerAfweging', { number: 5 })
      .ok('omar', 'closeCase');
    expect(t.due('W12')).toBe('2027-04-08T17:00');
    const { state } = again(t, {});
    expect([due(state, 'W12'), formatLocal(state.monitoring[0]!)]).toEqual([
      '2027-04-09T17:00',
      '2027-04-09T17:00',
    ]);
    expect(again(tale().opened(), closed('2027-01-13')).state.monitoring).toEqual([]);
  });

  it('an access request alone keeps its legal date, and a closed case expects no holiday', () => {
    const t = tale()
      .opened()
      .ok('paul', 'receiveAccessRequest')
      .ok('omar', 'closeCase', { kind: 'openedInError' });
    const { events, state } = again(t, closed('2027-02-11'));
    expect(events.map((event) => event.type)).toEqual(['termsRecomputed']);
    expect([due(state, 'W15'), state.holidayAhead]).toEqual(['2027-02-11T17:00', null]);
  });

  it('the clock of Veilig Thuis keeps its days, and runs on untouched once it was asked', () => {
    const t = tale().opened().submitted();
    const before = pointOf(t.state, 'W9');
    expect(pointOf(again(t, closed('2027-01-13')).state, 'W9')).toMatchObject({
      due: before?.due,
      dates: before?.dates,
    });
    const free = again(t, { goodFridayFree: true }).state;
    expect(pointOf(free, 'W9')?.dates).toEqual(before?.dates);
    t.pass('2027-01-21T09:00');
    expect(pointOf(again(t, closed('2027-01-25')).state, 'W9')).toEqual(pointOf(t.state, 'W9'));
    const asked = tale({ start: '2027-03-10T10:00' })
      .opened()
      .submitted()
      .ok('omar', 'recordVtFeedback', { route: 'investigation' });
    const w10 = pointOf(again(asked, { liberationDayFree: false }).state, 'W10');
    expect([formatLocal(w10!.due), formatLocal(w10!.dates['director']!)]).toEqual([
      '2027-05-26T17:00',
      '2027-06-16T17:00',
    ]);
    const w9 = tale({ start: '2027-03-22T10:00' }).opened().submitted();
    expect(due(again(w9, { goodFridayFree: true }).state, 'W9')).toBe('2027-04-02T17:00');
    expect(pointOf(again(w9, { goodFridayFree: true }).state, 'W9')?.dates['expected']).toBe(
      moment('2027-03-31'),
    );
  });
});
