import { z } from 'zod';
import { formatDay } from '../../domain/terms/day.js';
import { dayField, listOf, shortText, uuid } from '../../edge/fields.js';
import {
  addAbsence,
  endAbsence,
  openLocation,
  readOrganisation,
  setClosedDays,
} from '../../organisation/places-and-days.js';
import { resultOf } from '../administered.js';
import { bodyAs, organisationIn, route, type Route } from '../route.js';

const CREATED = z.strictObject({ id: z.uuid() });
export const DONE = z.strictObject({ done: z.literal(true) });
const MOST_CLOSED_DAYS = 366;
const closedDays = listOf(dayField, MOST_CLOSED_DAYS);

const getOrganisation = route({
  id: 'getOrganisation',
  method: 'get',
  path: '/organisation',
  summary: 'The organisation, its locations, closed days and policy',
  scope: 'read',
  answer: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    profile: z.string(),
    region: z.string(),
    practice: z.boolean(),
    locations: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    closedDays: z.array(z.strictObject({ day: z.iso.date(), locationId: z.uuid().nullable() })),
    policy: z.record(z.string(), z.unknown()).nullable().describe('The policy in force; null = the default'),
  }),
  problems: [],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const { locations, closedDays: days, policy, ...rest } = await readOrganisation(deps, who);
    return { ...rest, locations: [...locations], closedDays: [...days], policy: policy && { ...policy } };
  },
});

const LOCATION = z.strictObject({ name: shortText });

const postLocation = route({
  id: 'addLocation',
  method: 'post',
  path: '/locations',
  summary: 'Add a location',
  scope: 'manage',
  body: LOCATION,
  answer: CREATED,
  problems: [400, 415, 422],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const { name } = bodyAs(request, LOCATION);
    return { id: resultOf(await openLocation(deps, who, name)) };
  },
});

const CLOSED = z.strictObject({ locationId: uuid.nullable(), days: closedDays });

const putClosedDays = route({
  id: 'setClosedDays',
  method: 'put',
  path: '/closed-days',
  summary: 'Replace the closed days of the organisation, or of one location',
  scope: 'manage',
  body: CLOSED,
  answer: DONE,
  problems: [400, 404, 415, 422],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const { locationId, days } = bodyAs(request, CLOSED);
    resultOf(await setClosedDays(deps, who, { locationId, days: days.map(formatDay) }));
    return { done: true as const };
  },
});

const ABSENCE = z
  .strictObject({ personId: uuid, firstDay: dayField, lastDay: dayField })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    message: 'De laatste dag ligt voor de eerste.',
  });

const postAbsence = route({
  id: 'addAbsence',
  method: 'post',
  path: '/absences',
  summary: 'Somebody cannot be reached for some days: her deputy is',
  scope: 'manage',
  body: ABSENCE,
  answer: CREATED,
  problems: [400, 404, 415, 422],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    const { personId, firstDay, lastDay } = bodyAs(request, ABSENCE);
    const absence = { personId, firstDay: formatDay(firstDay), lastDay: formatDay(lastDay) };
    return { id: resultOf(await addAbsence(deps, who, absence)) };
  },
});

const deleteAbsence = route({
  id: 'endAbsence',
  method: 'delete',
  path: '/absences/{absenceId}',
  summary: 'Somebody can be reached again',
  scope: 'manage',
  answer: DONE,
  problems: [404],
  handle: async (request) => {
    const { deps, who } = organisationIn(request);
    resultOf(await endAbsence(deps, who, request.params['absenceId'] ?? ''));
    return { done: true as const };
  },
});

export const organisationRoutes: readonly Route[] = [
  getOrganisation,
  postLocation,
  putClosedDays,
  postAbsence,
  deleteAbsence,
];
