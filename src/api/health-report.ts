import { z } from 'zod';

export const HEALTH_REPORT = z.strictObject({
  status: z.enum(['ready', 'delayed']).describe('`delayed`: people can work; reminders are late'),
  delayedSince: z.iso.datetime().nullable(),
  heartbeat: z.iso.datetime().nullable().describe('When a process last said that its loops run'),
  breachedList: z.enum(['builtin', 'file']),
  release: z.string(),
});

export type HealthReport = z.infer<typeof HEALTH_REPORT>;
