import type { Route } from '../route.js';
import { adviceRoutes } from './advice.js';
import { changeRoutes } from './changes.js';
import { descriptionRoutes } from './description.js';
import { exportCase } from './export-case.js';
import { getFigures } from './figures.js';
import { giveCommand } from './give-command.js';
import { getLive, getReady } from './health.js';
import { meetingRoutes } from './meetings.js';
import { openCase } from './open-case.js';
import { organisationRoutes } from './organisation.js';
import { peopleRoutes } from './people.js';
import { getCase, getTimeline, getWaiting } from './read-case.js';
import { deleteToken, getTokens, postToken } from './tokens.js';
import { getWorkList } from './work-list.js';

/** Everything the API answers. */
export const ROUTES: readonly Route[] = [
  openCase,
  giveCommand,
  getCase,
  getTimeline,
  getWaiting,
  exportCase,
  getWorkList,
  getFigures,
  ...meetingRoutes,
  ...adviceRoutes,
  ...organisationRoutes,
  ...peopleRoutes,
  ...changeRoutes,
  getTokens,
  postToken,
  deleteToken,
  getLive,
  getReady,
  ...descriptionRoutes(() => ROUTES),
];
