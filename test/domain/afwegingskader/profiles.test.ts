import { describe, expect, it } from '@jest/globals';
import { diffProfiles } from '../../../src/domain/afwegingskader/diff-profiles.js';
import {
  normOf,
  outcomeOf,
  remainingAfter,
  type Afwegingen,
} from '../../../src/domain/afwegingskader/outcome.js';
import {
  ALL_PROFILE_VERSIONS,
  currentProfile,
  profileVersion,
} from '../../../src/domain/afwegingskader/profiles.js';
import { PROFILES, type AfwegingValue } from '../../../src/domain/case/names.js';
import { parseDay } from '../../../src/domain/terms/day.js';
import { tale } from '../support/tale.js';

/** domain.md 3.2, the table: which step asks which afweging, doubt at 2, days, who decides and submits, the expert. */
const TABLE = {
  education: [[4, 5, 5, 5, 5], 'actsAsYesAfterConsultation', 'school', 'endResponsible', 'involved', false],
  childcare: [[4, 5, 5, 5, 5], 'mustBecomeYesOrNo', 'care', 'endResponsible', 'involved', false],
  socialWork: [[4, 5, 5, 5, 5], 'mustBecomeYesOrNo', 'care', 'endResponsible', 'involved', false],
  cooperative: [[4, 5, 5, 5, 5], 'mustBecomeYesOrNo', 'care', 'bestuur', 'bestuur', true],
  medical: [[5, 5, 5, 5, 5], 'mustBecomeYesOrNo', 'care', 'endResponsible', 'involved', false],
  nursing: [[4, 4, 5, 5, 5], 'mustBecomeYesOrNo', 'care', 'endResponsible', 'involved', false],
  youthHealth: [[5, 5, 5, 5, 5], 'mustBecomeYesOrNo', 'care', 'endResponsible', 'involved', false],
  localTeam: [[4, 5, 5, 5, 5], 'mustBecomeYesOrNo', 'care', 'endResponsible', 'involved', false],
} as const;

describe('the profiles', () => {
  it.each(PROFILES)('%s is as the table of its profession says', (id) => {
    const profile = currentProfile(id);
    const steps = Object.values(profile.askedInStep);
    const { doubtAtTwo, calendar, decider, submitter, expertCounts } = profile;
    expect([steps, doubtAtTwo, calendar, decider, submitter, expertCounts]).toEqual(TABLE[id]);
    expect(profile.id).toBe(id);
  });

  it.each(ALL_PROFILE_VERSIONS.map((profile) => [profile.version, profile] as const))(
    '%s is complete',
    (version, profile) => {
      expect(profileVersion(version)).toBe(profile);
      expect(parseDay(profile.validFrom)).not.toBeNull();
      for (const words of [profile.source, profile.label, profile.whoDecides, profile.whoSubmits])
        expect(words.length).toBeGreaterThan(5);
      for (const question of Object.values(profile.questions)) expect(question).toMatch(/^[A-Z].{30,}\?$/);
      expect(Object.values(profile.names)).toEqual([
        'Vermoeden',
        'Veiligheid',
        'Hulp',
        'Acceptatie',
        'Resultaat',
      ]);
      for (const field of profile.extraFields) expect(field.source.length).toBeGreaterThan(10);
      expect(version).toMatch(new RegExp(`^${profile.id}-20\\d\\d$`));
      expect(Object.keys(profile.questions)).toEqual(['1', '2', '3', '4', '5']);
      expect(
        profile.extraFields.filter((field) => field.askedBy === 'rule').map((field) => field.field),
      ).toEqual(['decideHelp.plan.desiredTerm', 'decideHelp.plan.casemanager', 'decideHelp.plan.roles']);
      expect(
        profile.extraFields.every((field) => field.question.endsWith('?') || field.question.endsWith('.')),
      ).toBe(true);
    },
  );

  it('doctors and youth health care explain why Veilig Thuis was not asked; local teams name their instrument', () => {
    const asked = (id: (typeof PROFILES)[number]): readonly string[] =>
      currentProfile(id)
        .extraFields.filter((field) => field.askedBy === 'form')
        .map((field) => field.field);
    expect(PROFILES.map((id) => [id, asked(id)])).toEqual([
      ['education', []],
      ['childcare', []],
      ['socialWork', []],
      ['cooperative', []],
      ['medical', ['recordConsultation.outcome']],
      ['nursing', []],
      ['youthHealth', ['recordConsultation.outcome', 'recordConsultation.outcome']],
      ['localTeam', ['recordWeighing.facts']],
    ]);
    expect(currentProfile('localTeam').afterYesAtFive).toBe('continueWithAgreements');
  });

  it('an unknown version is a fault: a case is carried on by the rules it began with', () => {
    expect(() => profileVersion('education-1999')).toThrow('education-1999');
    expect(tale({ profile: 'nursing' }).opened().state.profile).toEqual({
      id: 'nursing',
      version: 'nursing-2018',
    });
  });

  it('shows the difference between two versions, and none between a version and itself', () => {
    const before = profileVersion('childcare-2019');
    const after = currentProfile('childcare');
    expect(diffProfiles(before, before)).toEqual([]);
    expect(
      diffProfiles(before, after)
        .map((one) => one.field)
        .sort(),
    ).toEqual(['source', 'validFrom', 'version', 'whoDecides']);
    expect(diffProfiles(before, after)).toContainEqual({
      field: 'validFrom',
      before: '2019-01-01',
      after: '2024-06-01',
    });
    const others = diffProfiles(currentProfile('nursing'), currentProfile('medical'));
    expect(others).toContainEqual({ field: 'askedInStep.1', before: '4', after: '5' });
    expect(others.some((one) => one.field.startsWith('extraFields.') && one.before === null)).toBe(true);
    const back = diffProfiles(currentProfile('medical'), currentProfile('nursing'));
    expect(back.some((one) => one.field.startsWith('extraFields.') && one.after === null)).toBe(true);
  });
});

const OPEN: Afwegingen = { 1: 'open', 2: 'open', 3: 'open', 4: 'open', 5: 'open' };
const answers = (...values: readonly AfwegingValue[]): Afwegingen => ({
  ...OPEN,
  ...Object.fromEntries(values.map((value, index) => [index + 1, value])),
});

describe('the decision table of the five afwegingen (domain.md 2.3)', () => {
  it.each([
    [answers(), null, null, []],
    [answers('no'), { melding: 'no', by: 1 }, null, []],
    [answers('doubt'), null, null, []],
    [answers('yes'), null, null, []],
    [answers('yes', 'yes'), { melding: 'yes', by: 2 }, 1, [3, 4, 5]],
    [answers('yes', 'doubt'), { melding: 'yes', by: 2 }, 1, [3, 4, 5]],
    [answers('yes', 'no'), null, null, []],
    [answers('yes', 'no', 'no'), { melding: 'yes', by: 3 }, 2, [4, 5]],
    [answers('yes', 'no', 'doubt'), { melding: 'yes', by: 3 }, 2, [4, 5]],
    [answers('yes', 'no', 'yes'), null, null, []],
    [answers('yes', 'no', 'yes', 'no'), { melding: 'yes', by: 4 }, 2, [5]],
    [answers('yes', 'no', 'yes', 'doubt'), { melding: 'yes', by: 4 }, 2, [5]],
    [answers('yes', 'no', 'yes', 'yes'), { melding: 'no', by: 4 }, null, []],
    [answers('yes', 'no', 'yes', 'yes', 'yes'), { melding: 'no', by: 4 }, null, []],
    [answers('yes', 'no', 'yes', 'yes', 'doubt'), { melding: 'no', by: 4 }, null, []],
    [answers('yes', 'no', 'yes', 'yes', 'no'), { melding: 'yes', by: 5 }, 3, []],
    [answers('yes', 'yes', 'withVeiligThuis', 'withVeiligThuis'), { melding: 'yes', by: 2 }, 1, [5]],
  ] as const)('%j leads to %j, norm %s, with Veilig Thuis: %j', (given, outcome, norm, rest) => {
    expect(outcomeOf(given)).toEqual(outcome);
    expect(normOf(given)).toBe(norm);
    expect(remainingAfter(given)).toEqual(rest);
  });
});
