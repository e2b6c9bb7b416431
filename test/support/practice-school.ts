import { randomUUID } from 'node:crypto';
import { runCommand, type CommandResult } from '../../src/casefile/run-command.js';
import type { Command } from '../../src/domain/case/commands.js';
import type { ProfileId, Role } from '../../src/domain/case/names.js';
import { addPerson } from '../../src/organisation/people.js';
import { setUpOrganisation } from '../../src/organisation/set-up.js';
import type { Services } from '../../src/main/services.js';

/** The people of the practice school, by first name; roles as in vocabulary.md section 5. */
export const SCHOOL_PEOPLE = {
  lisa: ['professional'],
  omar: ['internBegeleider', 'aandachtsfunctionaris'],
  ria: ['director', 'endResponsible'],
  bea: ['bestuur'],
  vera: ['vertrouwenspersoon'],
  fatma: ['privacyOfficer'],
  adam: ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type SchoolPerson = keyof typeof SCHOOL_PEOPLE;

/** The fields of a command, without who and which id. */
export type Fields = Readonly<Record<string, unknown>>;

export const SIGNAL = {
  kind: 'observation',
  direction: 'supports',
  source: 'eigen waarneming',
  text: 'Blauwe plek',
};
export const OPEN_CASE = { subjects: [{ kind: 'pupil', age: 8 }], natures: ['physical'], signal: SIGNAL };

/** An organisation with people, and a short way to act in it; practice unless `practice: false`. */
export class School {
  private constructor(
    readonly services: Services,
    readonly organisationId: string,
    readonly locationId: string,
    readonly people: Readonly<Record<SchoolPerson, string>>,
  ) {}

  static async create(
    services: Services,
    { profile = 'education', practice = true }: { profile?: ProfileId; practice?: boolean } = {},
  ): Promise<School> {
    const { organisationId, locationId } = await setUpOrganisation(services.worker, {
      name: 'Oefenschool',
      profile,
      region: 'midden',
      practice,
      location: 'Hoofdlocatie',
    });
    const people = {} as Record<SchoolPerson, string>;
    for (const [name, roles] of Object.entries(SCHOOL_PEOPLE)) {
      const email = `${name}@oefenschool.example`;
      people[name as SchoolPerson] = await addPerson(services.worker, { organisationId, name, email, roles });
    }
    return new School(services, organisationId, locationId, people);
  }

  /** Opens a case; `clock` only in practice: where it stands and how fast it goes (0 = stands still). */
  async open(
    by: SchoolPerson,
    fields: Fields = OPEN_CASE,
    clock?: { at: number; factor: number },
  ): Promise<string> {
    const result = await runCommand(this.services.caseFile, {
      organisationId: this.organisationId,
      caseId: null,
      locationId: this.locationId,
      command: this.#command('openCase', by, fields),
      ...(clock !== undefined && { clock }),
    });
    if (result.kind !== 'done') throw new Error(`The case was not opened: ${JSON.stringify(result)}`);
    return result.caseId;
  }

  act(caseId: string, type: Command['type'], by: SchoolPerson, fields: Fields = {}): Promise<CommandResult> {
    return runCommand(this.services.caseFile, {
      organisationId: this.organisationId,
      caseId,
      locationId: null,
      command: this.#command(type, by, fields),
    });
  }

  #command(type: string, by: SchoolPerson, fields: Fields): Command {
    return { id: randomUUID(), ...fields, type, by: this.people[by] } as unknown as Command;
  }
}
