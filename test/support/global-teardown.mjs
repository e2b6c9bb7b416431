/** Stops what `global-setup.mjs` began. */
export default async function tearDown() {
  await globalThis.stopTestServers();
}
