import { tsImport } from 'tsx/esm/api';

/** Jest does not resolve the imports of a TypeScript global setup; tsx does. */
export default async function setUp() {
  const { startServers } = await tsImport('./servers.ts', import.meta.url);
  globalThis.stopTestServers = await startServers();
}
