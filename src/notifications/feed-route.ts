import { Router } from 'express';
import { readFeed } from './feed.js';

const ADDRESS = /^([A-Za-z0-9_-]{43})\.ics$/;
const QUARTER_SECONDS = 15 * 60;

/** `GET /kalender/{sleutel}.ics`: for calendar programs, without sign-in; the address is the secret (S26). */
export function feedRoute(deps: Parameters<typeof readFeed>[0]): Router {
  const router = Router();
  router.get('/kalender/:file', async (request, response, next) => {
    const secret = ADDRESS.exec(request.params.file)?.[1];
    const calendar = secret === undefined ? null : await readFeed(deps, secret);
    if (calendar === null) {
      next();
      return;
    }
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Cache-Control', `private, max-age=${QUARTER_SECONDS}`);
    response.send(calendar);
  });
  return router;
}
