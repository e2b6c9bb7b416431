import type { Route } from '../route.js';
import { descriptionRoutes } from './description.js';
import { giveCommand } from './give-command.js';
import { getLive, getReady } from './health.js';
import { openCase } from './open-case.js';
import { getCase, getTimeline, getWaiting } from './read-case.js';
import { deleteToken, getTokens } from './tokens.js';
import { getWorkList } from './work-list.js';

/** Everything the API answers. */
export const ROUTES: readonly Route[] = [
  openCase,
  giveCommand,
  getCase,
  getTimeline,
  getWaiting,
  getWorkList,
  getTokens,
  deleteToken,
  getLive,
  getReady,
  ...descriptionRoutes(() => ROUTES),
];
