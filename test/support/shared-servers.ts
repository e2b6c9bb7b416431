/** The database every test database is a copy of. */
export const TEMPLATE = 'waaklicht_template';

export const PASSWORDS = { app: 'app-password-for-tests', worker: 'worker-password-for-tests' };

/** A setting that `global-setup` left in the environment. */
export function shared(name: 'TEST_POSTGRES_URL' | 'TEST_TEMPORAL_ADDRESS' | 'TEST_WORKFLOW_BUNDLE'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this test runs in the project "system"`);
  return value;
}
