import { z } from 'zod';
import { CASE_CLASSES, PROFILES, ROLES } from '../domain/case/names.js';

/**
 * The scenario format of vocabulary.md section 5, as it stands in a file: days and moments are still text, the fields
 * of a command are still unread. Others run their own scenarios, so this is an interface.
 */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

const day = z.string().regex(DAY, 'a day, YYYY-MM-DD');
const moment = z.string().regex(MOMENT, 'a local moment, YYYY-MM-DDTHH:mm');
const dayOrMoment = z.union([day, moment], { error: 'a day (YYYY-MM-DD) or a moment (YYYY-MM-DDTHH:mm)' });
const rung = z.union([z.enum(['before', 'due']), z.literal([1, 2, 3])], { error: 'before, due, 1, 2 or 3' });

const term = z
  .string()
  .regex(/^(sameDay|\d{1,3} (min|h|cd|wd|sd|month))$/, 'a term such as "5 sd", "24 h" or sameDay');
const terms = z.union([term, z.array(term).min(1)]);

const organisation = z.strictObject({
  profile: z.enum(PROFILES),
  region: z.enum(['noord', 'midden', 'zuid']),
  closedDays: z.array(day).optional(),
  /** Waiting point → class → term(s). */
  policy: z.record(z.string(), z.partialRecord(z.enum(CASE_CLASSES), terms)).optional(),
});

const expectedReminder = z.strictObject({
  point: z.string().optional(),
  rung: rung.optional(),
  to: z.string().optional(),
  at: moment.optional(),
});

const expectation = z.strictObject({
  ok: z.boolean().optional(),
  refused: z.union([z.string(), z.array(z.string())]).optional(),
  case: z.record(z.string(), z.unknown()).optional(),
  due: z.record(z.string(), dayOrMoment).optional(),
  gone: z.array(z.string()).optional(),
  dates: z.record(z.string(), dayOrMoment).optional(),
  reminders: z.array(expectedReminder).optional(),
  noReminders: z.literal(true).optional(),
  next: z.string().optional(),
  access: z.record(z.string(), z.enum(['none', 'status', 'full'])).optional(),
  advice: z.record(z.string(), z.unknown()).optional(),
  accessRequest: z.record(z.string(), z.unknown()).optional(),
});

/** security.md PM-04: in secondary schools the same person is called care coordinator. */
const role = z
  .enum([...ROLES, 'careCoordinator'])
  .transform((name) => (name === 'careCoordinator' ? 'internBegeleider' : name));

const step = z
  .strictObject({
    at: moment,
    case: z.string().optional(),
    by: z.string().optional(),
    do: z.string().optional(),
    with: z.record(z.string(), z.unknown()).nullish(),
    expect: expectation.optional(),
  })
  .refine((one) => one.do === undefined || one.by !== undefined, {
    path: ['by'],
    message: 'who does this (by)',
  });

export const scenarioFile = z.strictObject({
  title: z.string().min(1),
  organisation,
  people: z.record(z.string(), z.array(role).min(1)),
  steps: z.array(step).min(1),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
export type ScenarioOrganisation = z.infer<typeof organisation>;
export type ScenarioStep = z.infer<typeof step>;
export type Expectation = z.infer<typeof expectation>;
