import { z } from 'zod';
import { shortText } from '../../edge/fields.js';
import { addColleague, readColleagues, setDisabled } from '../../organisation/colleagues.js';
import { resultOf } from '../administered.js';
import { bodyAs, organisationIn, route, type Route } from '../route.js';
import { DONE } from './organisation.js';

const ROLE = z.strictObject({
  id: z.uuid(),
  role: z.string(),
  locationId: z.uuid().nullable().describe('null = in the whole organisation'),
  deputy: z.boolean(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
});

const getPeople = route({
  id: 'getPeople',
  method: 'get',
  path: '/people',
  summary: 'Everybody in the organisation, with their roles',
  scope: 'read',
  answer: z.strictObject({
    people: z.array(
      z.strictObject({ id: z.uuid(), name: z.string(), disabled: z.boolean(), roles: z.array(ROLE) }),
    ),
  }),
  problems: [],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const people = await readColleagues(deps, who);
    return { people: people.map((person) => ({ ...person, roles: [...person.roles] })) };
  },
});

const LONGEST_EMAIL = 254;
const PERSON = z.strictObject({
  name: shortText,
  email: z.email({ error: 'Dit is geen mailadres.' }).max(LONGEST_EMAIL, 'Dit mailadres is te lang.'),
});

const postPerson = route({
  id: 'addPerson',
  method: 'post',
  path: '/people',
  summary: 'Add a colleague; roles follow by a change that two people make',
  scope: 'manage',
  body: PERSON,
  answer: z.strictObject({ id: z.uuid() }),
  problems: [400, 409, 415, 422],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    return { id: resultOf(await addColleague(deps, who, bodyAs(request, PERSON))) };
  },
});

const ACCOUNT = z.strictObject({ disabled: z.boolean() });

const putAccount = route({
  id: 'setAccount',
  method: 'put',
  path: '/people/{personId}/account',
  summary: 'Shut the account of somebody, or open it again; from the next request on',
  scope: 'manage',
  body: ACCOUNT,
  answer: DONE,
  problems: [400, 404, 415, 422],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const { disabled } = bodyAs(request, ACCOUNT);
    resultOf(await setDisabled(deps, who, { personId: request.params['personId'] ?? '', disabled }));
    return { done: true as const };
  },
});

export const peopleRoutes: readonly Route[] = [getPeople, postPerson, putAccount];
