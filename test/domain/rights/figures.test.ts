import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../../src/domain/case/names.js';
import { FIGURE_PERMISSIONS, maySee, type FigureAction } from '../../../src/domain/rights/figures.js';

/** security.md 2.5, rows 32 and 40-42, and the table of screens.md B, written out once more: `#` = suppressed. */
const EXPECTED: Readonly<Record<FigureAction, Partial<Record<Role, 'Y' | '#'>>>> = {
  calendar: {
    professional: 'Y', contactPerson: 'Y', internBegeleider: 'Y', aandachtsfunctionaris: 'Y', director: 'Y',
    endResponsible: 'Y', bestuur: 'Y', vertrouwenspersoon: 'Y', privacyOfficer: 'Y', sotChair: 'Y',
  }, // prettier-ignore
  locationCalendar: { internBegeleider: 'Y', aandachtsfunctionaris: 'Y', director: 'Y', endResponsible: 'Y' },
  locationFigures: {
    internBegeleider: 'Y', aandachtsfunctionaris: 'Y', director: 'Y', endResponsible: 'Y', bestuur: '#',
    privacyOfficer: '#',
  }, // prettier-ignore
  organisationFigures: { director: 'Y', endResponsible: 'Y', bestuur: '#', privacyOfficer: '#' },
  yearlyReport: { director: '#', endResponsible: '#', bestuur: '#', privacyOfficer: '#' },
  drillDown: { internBegeleider: 'Y', aandachtsfunctionaris: 'Y', director: 'Y' },
  adoptReport: { director: 'Y' },
  sealedCount: { privacyOfficer: 'Y' },
};

describe('who sees figures, and how (security.md 2.5)', () => {
  for (const { action } of FIGURE_PERMISSIONS) {
    for (const role of ROLES) {
      const expected = { Y: 'exact', '#': 'suppressed', none: null }[EXPECTED[action][role] ?? 'none'];
      it(`${action}: ${role} ${expected ?? 'nothing'}`, () => {
        expect(maySee(action, [role], 'education')).toBe(expected);
      });
    }
  }

  it('the bestuur of a cooperative carries cases: it sees what a director sees (R32)', () => {
    expect(maySee('locationFigures', ['bestuur'], 'cooperative')).toBe('exact');
    expect(maySee('adoptReport', ['bestuur'], 'cooperative')).toBe('exact');
    expect(maySee('locationFigures', ['bestuur'], 'education')).toBe('suppressed');
  });

  it('several roles: the highest counts; no role: nothing', () => {
    expect(maySee('locationFigures', ['bestuur', 'director'], 'education')).toBe('exact');
    expect(maySee('locationFigures', [], 'education')).toBeNull();
  });
});
