import { createServer } from 'node:http';
import type { Express } from 'express';
import { CannotStart } from '../platform/launcher/cannot-start.js';

export interface Listening {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** How long a request that is under way may take once we stop. */
const GRACE_MS = 5_000;

/** Serves until stopped; then takes no new requests and lets those under way finish. @throws CannotStart */
export function listen(app: Express, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? taken(port) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: address === null || typeof address === 'string' ? port : address.port,
        stop: () =>
          new Promise((stopped) => {
            const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
            server.close(() => {
              clearTimeout(late);
              stopped();
            });
            server.closeIdleConnections();
          }),
      });
    });
  });
}

function taken(port: number): CannotStart {
  return new CannotStart(
    `Poort ${port} is bezet of niet toegestaan. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start`,
  );
}
