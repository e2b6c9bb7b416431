import express, { type Express } from 'express';
import { createRouter } from '../api/router.js';
import { ROUTES } from '../api/routes/index.js';
import type { ApiServices } from '../api/services.js';
import { faultHandler } from '../http/faults.js';
import { Limit } from '../http/limits.js';
import { requestFrame } from '../http/request-frame.js';
import { securityHeaders } from '../http/security-headers.js';
import { feedRoute } from '../notifications/feed-route.js';
import { RELEASE } from '../platform/release.js';
import { createWeb } from '../web/create-web.js';
import { healthOf } from './health.js';
import type { Services } from './services.js';
import { readSignedIn } from './signed-in.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The one HTTP application of product and tests: the JSON API and the pages, under the same protection. */
export function createHttp(services: Services): Express {
  const http = express();
  http.disable('x-powered-by');
  http.disable('etag');
  http.set('query parser', 'simple');
  http.use(requestFrame(services.log), ...securityHeaders());
  http.use('/api/v1', createRouter(apiServices(services), ROUTES));
  http.use(feedRoute({ ...services, publicUrl: services.config.PUBLIC_URL }));
  http.use(createWeb(services));
  http.use(faultHandler(services.log));
  return http;
}

function apiServices(services: Services): ApiServices {
  const { config, log, app, worker, caseFile, meetings } = services;
  return {
    log,
    app,
    worker,
    caseFile,
    meetings,
    readSignedIn: readSignedIn(services),
    limits: {
      requests: new Limit(config.TOKEN_REQUESTS_PER_MINUTE, MINUTE_MS),
      commands: new Limit(config.PERSON_COMMANDS_PER_MINUTE, MINUTE_MS),
      openings: new Limit(config.PERSON_CASES_PER_HOUR, HOUR_MS),
    },
    health: healthOf(services, RELEASE),
  };
}
