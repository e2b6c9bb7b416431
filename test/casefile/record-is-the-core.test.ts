import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
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
import { COMMANDS, PERSONS, RECIPES } from '../domain/properties/acts.js';
import { Random } from '../domain/properties/random.js';
import { nextOnTheRoad } from '../domain/properties/road.js';
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
const DAY = 24 * 60;
const LIVES = 200;
const LONGEST = 12;

describe('the record', () => {
  let system: System;
  let deps: CaseFileDeps;
  let organisationId: string;
  let locationId: string;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    system = await createSystem();
    // The engine has no part in this: everything is decided and kept in the record.
    deps = { ...system.services.caseFile, announce: () => undefined };
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

  /** Half of the acts are what comes next in a case that is handled well, half anything by anybody. */
  function actOf(r: Random, core: Simulation, now: Instant): Command {
    const state = core.state('main');
    const type = state === undefined ? 'openCase' : r.pick(COMMANDS);
    const anything = { type, by: r.pick(PERSONS), ...RECIPES[type](r, now) };
    const choice = r.below(1000);
    const told = state !== undefined && r.oneIn(2) ? nextOnTheRoad(state, choice, now) : anything;
    const { by, ...fields } = told as { by: string };
    const backdated = r.oneIn(7) ? r.below(20_000) : 0;
    return {
      ...withPersonIds(fields, ids),
      adviceIds: undefined,
      by: ids.get(by) ?? by,
      id: randomUUID(),
      at: now - backdated * MINUTE,
    } as unknown as Command;
  }

  /** Lives the same life in the core and in the record. @returns the case in the record, or `null` when none was opened. */
  async function live(r: Random, core: Simulation): Promise<string | null> {
    let now = Date.UTC(2026, 7, 1) + r.below(500 * DAY) * MINUTE;
    let caseId: string | null = null;
    for (let acts = r.between(3, LONGEST); acts > 0; acts -= 1) {
      now += r.oneIn(8) ? r.below(60 * DAY) * MINUTE : r.below(3 * DAY) * MINUTE;
      core.advance('main', now);
      if (caseId !== null) await moveClock(deps, caseId, now);
      const command = actOf(r, core, now);
      // A case is opened once: an opening is no act on a case that is there.
      if ((caseId === null) !== (command.type === 'openCase')) continue;
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
    for (let seed = 1; seed <= LIVES; seed += 1) {
      const core = simulation();
      const caseId = await live(new Random(seed), core);
      if (caseId === null) continue;
      lived += 1;
      const whole = await readWholeCase(deps, caseId);
      expect([seed, whole?.events]).toEqual([seed, JSON.parse(JSON.stringify(core.events('main')))]);
      expect(whole?.state).toEqual(JSON.parse(JSON.stringify(core.state('main'))));
      expect(await isFoldOfItsEvents(deps, caseId)).toBe(true);
    }
    expect(lived).toBeGreaterThan(LIVES / 2);
  });
});
