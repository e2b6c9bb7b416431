import { describe, expect, it } from '@jest/globals';
import { CASE_CLASSES, POINT_KINDS, type PointId } from '../../src/domain/case/names.js';
import { at } from '../../src/domain/terms/amsterdam.js';
import { day } from '../../src/domain/terms/day.js';
import { composeMail } from '../../src/notifications/compose.js';
import { whoLooksAfter } from '../../src/notifications/escalate.js';
import { exactMoment } from '../../src/notifications/exact-time.js';
import { html, plainText } from '../../src/notifications/mail.js';
import type { DueNotification } from '../../src/store/notifications.js';

/** screens.md D.1: never in a subject, a text or an HTML body. */
const FORBIDDEN = /meldcode|veilig thuis|melding|geweld|mishandeling|signaal|afweging|kind|ouder|spoed/i;

const NOW = at(day('2026-11-24'), 9);
const colleague = (id: string, name: string, roles: string[], phone: string | null) => ({
  ...{ id, name, phone, roles, deputyFor: [], present: true },
});
const OMAR = colleague('omar', 'Omar Kaya', ['aandachtsfunctionaris'], '06-11111111');
const RIA = colleague('ria', 'Ria de Wit', ['director', 'endResponsible'], '06-22222222');
const BEA = colleague('bea', 'Bea Smit', ['bestuur'], null);
const ADAM = colleague('adam', 'Adam Bos', ['administrator'], '010-1234567');
const around = { colleagues: [ADAM, BEA, OMAR, RIA], now: NOW, publicUrl: 'https://waaklicht.example' };

function notification(change: Partial<DueNotification> = {}, about: object = {}): DueNotification {
  return {
    ...{
      id: '1',
      organisationId: 'o',
      caseId: 'c',
      personId: 'omar',
      kind: 'point',
      point: 'W2',
      rung: 'due',
    },
    ...{
      nominalAt: NOW,
      facts: {},
      attempts: 1,
      laterSince: null,
      email: 'a@example.nl',
      personName: 'Omar Kaya',
    },
    ...{ disabled: false, choice: null, practice: false },
    case: {
      ...{
        code: '7K3M9Q',
        class: 'standard',
        locationId: 'l',
        location: 'Oost',
        clockFactor: 1,
        denials: [],
      },
      waiting: {
        ...{ due: at(day('2026-11-25'), 17), since: at(day('2026-11-23'), 10), onTurn: 'owner' },
        persons: ['omar'],
      },
      rungOneAt: at(day('2026-11-26'), 8),
      ...about,
    },
    ...change,
  };
}

const bodyOf = (row: DueNotification) => composeMail(row, around).paragraphs[0];

describe('the words of mail', () => {
  it('tells a bystander nothing, for every waiting point, rung and class', () => {
    for (const kind of POINT_KINDS)
      for (const caseClass of CASE_CLASSES)
        for (const rung of ['start', 'before', 'due', '1', '2', '3'])
          for (const personId of ['omar', 'ria', 'bea']) {
            const point: PointId = kind === 'task' ? 'task2' : kind;
            const mail = composeMail(notification({ point, rung, personId }, { class: caseClass }), around);
            expect(mail.subject).not.toMatch(/7K3|Omar|Ria|Bea/);
            for (const words of [mail.subject, plainText(mail), html(mail)]) {
              expect(words).not.toMatch(FORBIDDEN);
              expect(words).not.toContain('undefined');
            }
          }
  });

  it('D.2 word for word: M2 to M8', () => {
    const acute = { class: 'acute' };
    expect(bodyOf(notification({ rung: 'before' }))).toBe(
      'Een termijn loopt bijna af in zaak 7K3-M9Q. Jij bent aan zet: vastlegging afmaken, sinds ma 23 nov, 10:00. Uiterlijk wo 25 nov, 17:00.',
    );
    expect(bodyOf(notification({ rung: 'due' }))).toBe(
      'In zaak 7K3-M9Q ben jij aan zet: vastlegging afmaken, sinds ma 23 nov, 10:00. De termijn is nu bereikt. Lukt het niet? Draag het over of verzet de termijn met een reden.',
    );
    expect(bodyOf(notification({ rung: '1', personId: 'ria' }))).toBe(
      'In zaak 7K3-M9Q is Omar Kaya aan zet: vastlegging afmaken, sinds ma 23 nov, 10:00. De termijn was wo 25 nov, 17:00. Wil je even contact opnemen? Omar Kaya: 06-11111111.',
    );
    expect(bodyOf(notification({ rung: '2', personId: 'ria' }))).toBe(
      'In zaak 7K3-M9Q staat een taak stil: vastlegging afmaken. Omar Kaya is aan zet, sinds ma 23 nov, 10:00. De aandachtsfunctionaris kreeg bericht op do 26 nov, 08:00.',
    );
    expect(bodyOf(notification({ rung: '3', personId: 'bea' }))).toBe(
      'Op locatie Oost staat een taak stil in zaak 7K3-M9Q: vastlegging afmaken. Omar Kaya is aan zet, sinds ma 23 nov, 10:00. Bel Ria de Wit: 06-22222222. Dit bericht herhaalt zich tot de taak klaar is.',
    );
    expect(bodyOf(notification({ rung: 'due', point: 'W3' }, acute))).toBe(
      'Er is haast bij zaak 7K3-M9Q. Aan zet: Omar Kaya, overleg vastleggen, sinds ma 23 nov, 10:00. Bel nu Omar Kaya: 06-11111111. Kies daarna in Waaklicht “Ik heb het gezien”.',
    );
    expect(bodyOf(notification({ rung: 'due', point: 'W9' }, acute))).toBe(
      'In zaak 7K3-M9Q wachten wij op een ander. Jij bent aan zet: antwoord opvragen, sinds ma 23 nov, 10:00. Het nummer staat in Waaklicht.',
    );
  });

  it('never names or lets call somebody who is shut out of the case', () => {
    const withoutRia = { ...around, colleagues: [ADAM, BEA, OMAR] };
    const mail = composeMail(notification({ rung: '3', personId: 'bea' }), withoutRia);
    expect(plainText(mail)).not.toContain('Ria');
    expect(mail.wrongPerson).toBe('Adam Bos, 010-1234567');
  });

  it('M18 goes to administrator, who coordinates and the deputy; for a coordinator to the director as well', () => {
    const vera = { ...colleague('vera', 'Vera', ['vertrouwenspersoon'], null), deputyFor: ['director'] };
    const all = [ADAM, BEA, OMAR, RIA, vera];
    const told = (personId: string) => whoLooksAfter(personId, all).map((one) => one.id);
    expect(told('bea')).toEqual(['adam', 'omar']);
    expect(told('ria')).toEqual(['adam', 'omar', 'vera']);
    expect(told('omar')).toEqual(['adam', 'ria']);
  });

  it('names a moment exactly, and its year when that is not plain', () => {
    expect(exactMoment(at(day('2026-11-25'), 17), NOW)).toBe('wo 25 nov, 17:00');
    expect(exactMoment(at(day('2027-01-19'), 17), NOW)).toBe('di 19 jan 2027, 17:00');
    expect(exactMoment(at(day('2026-09-01'), 8), NOW)).toBe('di 1 sep 2026, 08:00');
  });

  it('writes names into HTML as text', () => {
    const odd = { ...around, colleagues: [{ ...ADAM, name: '<b>Adam</b>' }, OMAR] };
    expect(html(composeMail(notification(), odd))).toContain('&lt;b&gt;Adam&lt;/b&gt;');
  });
});
