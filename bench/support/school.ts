import { randomUUID } from 'node:crypto';
import { addPerson } from '../../src/organisation/people.js';
import { setUpOrganisation } from '../../src/organisation/set-up.js';
import type { Stage } from './stage.js';

/** A school whose coordinator does everything through the API. */
export interface BenchSchool {
  readonly organisationId: string;
  readonly locationId: string;
  readonly teacher: string;
  readonly coordinator: string;
}

export async function makeSchool({ services }: Stage): Promise<BenchSchool> {
  const { organisationId, locationId } = await setUpOrganisation(services.worker, {
    name: 'Meetschool',
    profile: 'education',
    region: 'midden',
    practice: false,
    location: 'Hoofdlocatie',
  });
  const add = (name: string, roles: Parameters<typeof addPerson>[1]['roles']): Promise<string> =>
    addPerson(services.worker, { organisationId, name, email: `${name}@meetschool.example`, roles });
  const teacher = await add('leerkracht', ['professional']);
  const coordinator = await add('coordinator', ['aandachtsfunctionaris', 'internBegeleider']);
  await add('directeur', ['director', 'endResponsible']);
  return { organisationId, locationId, teacher, coordinator };
}

const words =
  'Een zin zoals mensen die schrijven, niet te kort en niet te lang, over wat er is gezien. '.repeat(2);

/** Opening a case and ten inputs: a whole life up to the third afweging. */
export const OPENING = {
  type: 'openCase',
  subjects: [{ kind: 'pupil', age: 8, name: 'Meetkind' }],
  natures: ['neglect'],
  signal: { kind: 'observation', direction: 'supports', source: 'eigen waarneming', text: words },
};

export const INPUTS: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'acknowledge' },
  { type: 'recordSignal', kind: 'observation', direction: 'contradicts', source: 'collega', text: words },
  { type: 'reviewSignal', text: words },
  { type: 'recordConsultation', with: 'colleague', outcome: words },
  { type: 'completeMapping', contradictions: 'recorded' },
  {
    type: 'holdConversation',
    with: ['parents'],
    place: 'neutral',
    goal: words,
    facts: words,
    reaction: words,
    childHeard: 'yes',
    outcome: 'continues',
  },
  {
    type: 'recordWeighing',
    nature: 'neglect',
    severity: 'moderate',
    risk: 'moderate',
    facts: words,
    opinions: words,
    doubt: false,
  },
  { type: 'answerAfweging', number: 1, answer: 'yes', reason: words },
  { type: 'answerAfweging', number: 2, answer: 'no', reason: words },
  { type: 'answerAfweging', number: 3, answer: 'yes', reason: words },
];

export function withId(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { id: randomUUID(), ...fields };
}
