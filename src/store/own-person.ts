import type { Client } from './database.js';

/** The number colleagues call (S34). */
export async function setOwnPhone(client: Client, personId: string, phone: string | null): Promise<void> {
  await client.query('update person set phone = $2 where id = $1', [personId, phone]);
}
