import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../src/domain/case/names.js';
import { mayInOrganisation, type OrganisationAction } from '../../../src/domain/rights/organisation.js';
import { mayRead, ORGANISATION_LOG_READERS, type ReadAction } from '../../../src/domain/rights/reading.js';
import { tale, type Tale } from '../support/tale.js';

const PEOPLE = {
  lisa: ['professional'], sara: ['professional'], mia: ['professional'], gert: ['professional'], uma: ['professional'],
  omar: ['aandachtsfunctionaris'], dirk: ['director'], enno: ['endResponsible'], bea: ['bestuur'], dora: ['professional'],
  vera: ['vertrouwenspersoon'], paul: ['privacyOfficer'], adam: ['administrator'],
} as const satisfies Record<string, readonly Role[]>; // prettier-ignore
type Who = keyof typeof PEOPLE;

/** Dora is shut out, lisa reported, sara owns, mia is a member, gert broke the glass; enno is END: it is being weighed. */
function weighing(profile: 'education' | 'cooperative' = 'education'): Tale {
  return tale({ profile, people: PEOPLE })
    .opened({ deny: ['dora'] })
    .ok('gert', 'breakGlass')
    .ok(profile === 'education' ? 'omar' : 'bea', 'grantAccess', { person: 'mia' })
    .ok('lisa', 'assign')
    .ok('mia', 'completeMapping')
    .ok('mia', 'recordConsultation')
    .ok('mia', 'holdConversation');
}

const readers = (t: Tale, action: ReadAction): readonly string[] =>
  (Object.keys(PEOPLE) as Who[]).filter((who) => mayRead(action, who, t.state, t.setting));

/** security.md 2.5, rows 30-39 and 46, copied by hand: who of the people above may. */
const TABLE: Readonly<Record<ReadAction, readonly Who[]>> = {
  status: ['lisa', 'sara', 'mia', 'gert', 'omar', 'dirk', 'enno', 'vera'],
  view: ['sara', 'mia', 'gert', 'omar', 'dirk', 'enno'],
  print: ['sara', 'omar', 'dirk', 'enno'],
  export: ['omar', 'dirk'],
  prepareMelding: ['sara', 'mia', 'omar', 'dirk', 'enno'],
  caseLog: ['sara', 'omar', 'dirk', 'vera', 'paul'],
  denyList: ['sara', 'omar', 'enno', 'vera', 'paul'],
  requestFile: ['sara', 'omar', 'dirk', 'enno'],
};
const ACTIONS = Object.keys(TABLE) as ReadAction[];

describe('who may read what of a case (security.md 2.5)', () => {
  const t = weighing();

  it.each(ACTIONS)('%s', (action) => {
    expect(readers(t, action)).toEqual(TABLE[action]);
  });

  it.each(ACTIONS)('%s in a cooperative: the bestuur as well', (action) => {
    expect(readers(weighing('cooperative'), action)).toEqual(
      (Object.keys(PEOPLE) as Who[]).filter(
        (who) => TABLE[action].includes(who) || (who === 'bea' && action !== 'denyList'),
      ),
    );
  });

  it('who is end-responsible sees how it stands before it is weighed, and nothing else', () => {
    const early = tale({ people: PEOPLE }).opened({ deny: ['dora'] });
    expect(ACTIONS.filter((action) => readers(early, action).includes('enno'))).toEqual(['status']);
  });

  it('the bestuur of a school sees how it stands from rung 3 on', () => {
    const late = tale({ people: PEOPLE }).opened().pass('2027-01-19T08:00');
    expect(ACTIONS.filter((action) => readers(late, action).includes('bea'))).toEqual(['status']);
  });

  it('the privacy officer sees the file of a request, its log and who was shut out', () => {
    const asked = weighing().ok('paul', 'receiveAccessRequest');
    expect(ACTIONS.filter((action) => readers(asked, action).includes('paul'))).toEqual([
      'status',
      'caseLog',
      'denyList',
      'requestFile',
    ]);
  });

  it('the vertrouwenspersoon sees nothing of a case that is not sealed', () => {
    const open = tale({ people: PEOPLE }).opened();
    expect(ACTIONS.filter((action) => readers(open, action).includes('vera'))).toEqual([]);
  });
});

describe('what is done to the organisation (rows 38, 48, 49)', () => {
  const holders = (action: OrganisationAction): readonly string[] =>
    ['professional', 'director', 'bestuur', 'administrator', 'endResponsible', 'privacyOfficer'].filter(
      (role) => mayInOrganisation(action, [role]),
    );

  it('one administers and proposes, another of another role confirms', () => {
    expect(holders('administer')).toEqual(['administrator']);
    expect(holders('proposeChange')).toEqual(['administrator']);
    expect(holders('confirmChange')).toEqual(['endResponsible', 'privacyOfficer']);
    expect(holders('seeChanges')).toEqual(['administrator', 'endResponsible', 'privacyOfficer']);
  });

  it('the log over all cases is for the privacy officer', () => {
    expect(ORGANISATION_LOG_READERS).toEqual(['privacyOfficer']);
  });
});
