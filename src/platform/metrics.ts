import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** A number that is looked up when somebody asks. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

/**
 * The measures of this process and of the record. Names and numbers only: no case, person or organisation (LG-12).
 * `refresh` is called once for each look, before the measures are read.
 */
export function createMetrics(refresh: () => Promise<void>, measures: readonly Measure[]): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  let fresh: Promise<void> | null = null;
  const once = (): Promise<void> => {
    fresh ??= refresh().finally(() => {
      fresh = null;
    });
    return fresh;
  };
  for (const { name, help, read } of measures) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        await once();
        this.set(read());
      },
    });
  }
  return registry;
}

/** Serves the measures on a port of their own, which the network outside does not reach (OP-15). */
export async function serveMetrics(
  registry: Registry,
  at: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  return server;
}
