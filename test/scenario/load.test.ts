import { describe, it, expect } from '@jest/globals';
import { loadScenario, readScenario } from '../../src/scenario/load.js';

/** A file that is right; each test breaks one line of it. */
const GOOD = `title: A small one
organisation: { profile: education, region: midden }
people:
  lisa: [professional]
  ria: [director, endResponsible]
steps:
  - at: 2027-01-11T10:00
    by: lisa
    do: openCase
    with: { subjects: [{ kind: pupil }], natures: [] }
    expect: { ok: true }
  - at: 2027-01-12T17:00
    expect: { reminders: [{ point: W1, rung: due }] }
`;

/** The faults of the good file after one replacement. */
function faultsAfter(old: string, replacement: string) {
  expect(GOOD).toContain(old);
  const loaded = readScenario('case.yaml', GOOD.replace(old, replacement));
  return loaded.ok ? [] : loaded.faults;
}

describe('reading a scenario file', () => {
  it('reads a good file, and leaves days, moments and yes/no as text', () => {
    const loaded = readScenario('case.yaml', GOOD.replace('natures: []', 'natures: [], note: yes'));
    expect(loaded.ok && loaded.scenario.steps[0]).toMatchObject({
      at: '2027-01-11T10:00',
      with: { note: 'yes' },
    });
  });

  it('knows the care coordinator of a secondary school as intern begeleider, and people from outside (PM-04)', () => {
    const loaded = readScenario(
      'case.yaml',
      GOOD.replace('lisa: [professional]', 'lisa: [careCoordinator, sotMember, regisseur, auditor]'),
    );
    expect(loaded.ok && loaded.scenario.people['lisa']).toEqual([
      'internBegeleider',
      'sotMember',
      'regisseur',
      'auditor',
    ]);
  });

  it.each([
    { what: 'an empty title', old: 'title: A small one', by: "title: ''", at: [1, 'title'] },
    {
      what: 'an unknown profile',
      old: 'profile: education',
      by: 'profile: school',
      at: [2, 'organisation.profile'],
    },
    { what: 'an unknown region', old: 'region: midden', by: 'region: west', at: [2, 'organisation.region'] },
    { what: 'an unknown role', old: 'lisa: [professional]', by: 'lisa: [teacher]', at: [4, 'people.lisa.0'] },
    { what: 'no moment', old: 'at: 2027-01-11T10:00', by: 'at: 11 January', at: [7, 'steps.0.at'] },
    { what: 'somebody not in people', old: 'by: lisa', by: 'by: lies', at: [8, 'steps.0.by'] },
    { what: 'an act by nobody', old: '    by: lisa\n', by: '', at: [7, 'steps.0.by'] },
    { what: 'time going backwards', old: 'at: 2027-01-12', by: 'at: 2027-01-10', at: [12, 'steps.1.at'] },
    { what: 'an unknown field', old: '{ ok: true }', by: '{ okay: true }', at: [11, 'steps.0.expect'] },
    { what: 'an unknown rung', old: 'rung: due', by: 'rung: 4', at: [13, 'steps.1.expect.reminders.0.rung'] },
  ])('$what: names file, line, field and what was expected', ({ old, by, at: [line, field] }) => {
    const faults = faultsAfter(old, by);
    expect(faults).toContainEqual({ file: 'case.yaml', line, field, expected: expect.any(String) });
    expect(faults.every((fault) => fault.expected.length > 0)).toBe(true);
  });

  it('tells which field is not known', () => {
    const [fault] = faultsAfter('expect: { ok: true }', 'expect: { okay: true }');
    expect(fault?.expected).toBe('no such field: okay');
  });

  it('gives every fault of a file at once', () => {
    const text = GOOD.replace('region: midden', 'region: west').replace('by: lisa', 'by: 7');
    const loaded = readScenario('case.yaml', text);
    expect(loaded.ok ? [] : loaded.faults.map((fault) => fault.field)).toEqual([
      'organisation.region',
      'steps.0.by',
    ]);
  });

  it('a file that is no YAML: the line where reading stopped', () => {
    expect(faultsAfter('people:', 'people: [')[0]).toMatchObject({ field: '(yaml)', file: 'case.yaml' });
  });

  it('the same key twice is a fault, not the last one wins', () => {
    const [fault] = faultsAfter('    do: openCase', '    do: openCase\n    do: acknowledge');
    expect(fault).toMatchObject({ line: 10, field: '(yaml)' });
  });

  it('an alias bomb is refused', () => {
    const bomb = `a: &a [x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n`;
    const loaded = readScenario('bomb.yaml', bomb);
    expect(loaded).toMatchObject({ ok: false, faults: [{ expected: 'no more than 20 aliases' }] });
  });

  it('a file that is not there', async () => {
    const loaded = await loadScenario('/nowhere/none.yaml');
    expect(loaded).toMatchObject({ ok: false, faults: [{ line: 1, expected: 'a readable file' }] });
  });
});
