import { z } from 'zod';
import { HEALTH_REPORT } from '../health-report.js';
import { route } from '../route.js';

export const getLive = route({
  id: 'getLive',
  method: 'get',
  path: '/health/live',
  summary: 'The process answers',
  scope: 'public',
  answer: z.strictObject({ status: z.literal('live') }),
  problems: [],
  handle: () => Promise.resolve({ status: 'live' as const }),
});

export const getReady = route({
  id: 'getReady',
  method: 'get',
  path: '/health/ready',
  summary: 'People can work; `delayed` = reminders are late, 503 = nothing can be recorded',
  scope: 'public',
  answer: HEALTH_REPORT,
  problems: [],
  handle: ({ services }) => services.health(),
});
