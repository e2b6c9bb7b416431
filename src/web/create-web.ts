import express, { Router } from 'express';
import { createSignIn } from '../accounts/sign-in.js';
import { createPasswords } from '../security/passwords.js';
import { createAssets } from './assets/assets.js';
import { createCookies } from './http/cookies.js';
import { errorPages } from './http/errors.js';
import { fetchMetadata } from './http/fetch-metadata.js';
import { fallThrough, Pages } from './http/handle.js';
import { Sessions } from './http/sessions.js';
import { frameRoutes } from './routes/frame-routes.js';
import { caseRoutes } from './routes/case-routes.js';
import { decisionRoutes } from './routes/decision-routes.js';
import { settingsRoutes } from './routes/settings-routes.js';
import { practiceRoutes, storyRoutes } from './routes/practice-routes.js';
import { asPlayer } from './http/door.js';
import { meetingRoutes } from './routes/meeting-routes.js';
import { organisationRoutes } from './routes/organisation-routes.js';
import { insightRoutes } from './routes/insight-routes.js';
import { createDoors } from './pages/sign-in/doors.js';
import { urls } from './urls.js';
import type { Web, WebServices } from './web.js';

const LARGEST_BODY = '1mb';
const MOST_FIELDS = 200;

/** All pages, as one router; everything that is assembled is assembled here, once. */
export function createWeb(services: WebServices): Router {
  const { config, keys } = services;
  const passwords = createPasswords(keys);
  const web: Web = {
    ...pick(services),
    assets: createAssets(config.TOKENS_FILE),
    passwords,
    signIn: createSignIn({ worker: services.worker, keys, passwords }),
  };
  const cookies = createCookies(config.PUBLIC_URL);
  const sessions = new Sessions(web, cookies);
  const pages = new Pages(web, sessions);
  const router = Router();
  router.use(web.assets.serve, fetchMetadata(config.PUBLIC_URL));
  router.use(express.urlencoded({ extended: false, limit: LARGEST_BODY, parameterLimit: MOST_FIELDS }));
  frameRoutes(router, pages, createDoors(web, sessions, cookies));
  decisionRoutes(router, pages);
  caseRoutes(router, pages);
  organisationRoutes(router, pages);
  meetingRoutes(router, pages);
  insightRoutes(router, pages);
  settingsRoutes(router, pages);
  practiceRoutes(router, pages);
  router.use(urls.story.pattern, storyRoutes(new Pages(web, sessions, asPlayer)));
  router.use(fallThrough(pages));
  router.use(errorPages(web));
  return router;
}

/** Only what the pages need: the rest of the process stays out of their reach. */
function pick({ config, log, app, worker, keys, caseFile, meetings, engine }: WebServices): WebServices {
  return { config, log, app, worker, keys, caseFile, meetings, engine };
}
