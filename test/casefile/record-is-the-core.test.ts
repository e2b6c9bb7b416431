import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { CaseFileDeps } from '../../src/casefile/case-file.js';
import { moveClock } from '../../src/casefile/let-time-pass.js';
import { isFoldOfItsEvents } from '../../src/casefile/reconcile.js';
import { runCommand } from '../../src/casefile/run-command.js';
import { readWholeCase } from '../../src/casefile/whole-case.js';
import { currentProfile } from '../../src/domain/afwegingskader/profiles.js';
import type { Command } from '../../src/domain/case/commands.js';
import type { Role } from '../../src/domain/case/names.js';
import { Simulation } from '../../src/domain/scenario/simulation.js';
import { MINUTE, type Instant } from '../../src/domain/terms/amsterdam.js';
import { createCalendar } from '../../src/domain/terms/calendar.js';
import { DEFAULT_POLICY } from '../../src/domain/terms/policy.js';
import { addPerson } from '../../src/organisation/people.js';
import { setUpOrganisation } from '../../src/organisation/set-up.js';
import { withPersonIds } from '../../src/scenario/person-fields.js';
import { randomLife, STARTS, type RandomAct } from '../domain/case/arbitrary-acts.js';
import { nextOnTheRoad } from '../domain/case/road.js';
import { createSystem, type System } from '../support/system.js';

jest.setTimeout(240_000);

const ROLES: Readonly<Record<string, Role[]>> = {
  lisa: ['professional'],
  sara: ['professional'],
  omar: ['internBegeleider', 'aandachtsfunctionaris'],
  ria: ['director', 'endResponsible'],
  bea: ['bestuur'],
  vera: ['vertrouwenspersoon', 'endResponsible'],
  paul: ['privacyOfficer'],
};
/** A calendar covers a century: made once. */
const CALENDAR = createCalendar({
  kind: currentProfile('education').calendar,
  region: 'midden',
  closedDays: [],
});
const LIVES = 200;
const LONGEST = 9;

describe('the record', () => {
  let system: System;
  let deps: CaseFileDeps;
  let organisationId: string;
  let locationId: string;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    system = await createSystem();
    // The engine has no part in this: everything is decided and kept in the record.
    deps = { ...system.services.caseFile, tellEngine: () => Promise.resolve() };
    const { worker } = system.services;
    ({ organisationId, locationId } = await setUpOrganisation(worker, {
      name: 'Oefenschool',
      profile: 'education',
      region: 'midden',
      practice: true,
      location: 'Hoofdlocatie',
    }));
    for (const [name, roles] of Object.entries(ROLES)) {
      const email = `${name}@oefenschool.example`;
      ids.set(name, await addPerson(worker, { organisationId, name, email, roles }));
    }
  });
  afterAll(() => system.close());

  function simulation(): Simulation {
    const people = new Map(
      Object.entries(ROLES).map(([name, roles]) => {
        const id = ids.get(name)!;
        return [id, { id, roles, deputyFor: [], present: true }];
      }),
    );
    return new Simulation({
      profile: 'education',
      calendar: CALENDAR,
      policy: DEFAULT_POLICY,
      directory: { people, outsideContact: null },
    });
  }

  function commandOf(core: Simulation, act: RandomAct, now: Instant): Command | null {
    const state = core.state('main');
    const told =
      act.type !== 'road'
        ? { type: act.type, by: act.by, ...act.fields(now) }
        : state === undefined
          ? null
          : nextOnTheRoad(state, act.choice, now);
    if (told === null) return null;
    const { by, ...fields } = told as { by: string } & Record<string, unknown>;
    return {
      ...withPersonIds(fields, ids),
      by: ids.get(by) ?? by,
      id: randomUUID(),
      at: now - act.backdatedMinutes * MINUTE,
    } as unknown as Command;
  }

  /** Lives the same life in the core and in the record. @returns the case in the record, or `null` when none was opened. */
  async function live(core: Simulation, acts: readonly RandomAct[], start: Instant): Promise<string | null> {
    let now = start;
    let caseId: string | null = null;
    for (const act of acts) {
      now += act.minutesLater * MINUTE;
      core.advance('main', now);
      if (caseId !== null) await moveClock(deps, caseId, now);
      const command = commandOf(core, act, now);
      // A case is opened once: an opening is no act on a case that is there.
      if (command === null || (caseId === null) !== (command.type === 'openCase')) continue;
      const { refusal } = core.perform('main', command, now);
      const done = await runCommand(deps, {
        organisationId,
        caseId,
        locationId: caseId === null ? locationId : null,
        command,
        ...(caseId === null && { clock: { at: now, factor: 0 } }),
      });
      expect(done.kind).toBe(refusal === null ? 'done' : 'refused');
      if (done.kind === 'refused') expect(done.refusal.code).toBe(refusal?.code);
      if (done.kind === 'done') caseId = done.caseId;
    }
    return caseId;
  }

  it(`given ${LIVES} random lives, it holds what the pure core gives, event by event, and its state is their fold`, async () => {
    let lived = 0;
    await fc.assert(
      fc.asyncProperty(randomLife, STARTS, async (acts, start) => {
        const core = simulation();
        const caseId = await live(core, acts.slice(0, LONGEST), start);
        if (caseId === null) return;
        lived += 1;
        const whole = await readWholeCase(deps, caseId);
        expect(whole?.events).toEqual(JSON.parse(JSON.stringify(core.events('main'))));
        expect(whole?.state).toEqual(JSON.parse(JSON.stringify(core.state('main'))));
        expect(await isFoldOfItsEvents(deps, caseId)).toBe(true);
      }),
      // A smaller counter-example would take minutes: the seed tells the same life again.
      { numRuns: LIVES, endOnFailure: true },
    );
    expect(lived).toBeGreaterThan(LIVES / 2);
  });
});
