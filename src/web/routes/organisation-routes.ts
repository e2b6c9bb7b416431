import type { Routes } from '../http/handle.js';

/** Meetings, calendar, insight, log: S22 to S33. */
export const organisationRoutes: Routes = () => undefined;
