import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { recordBounce } from '../store/undelivered.js';

/** What a delivery report tells: which of our messages could not be delivered, and why. */
export interface Bounce {
  readonly id: string;
  /** RFC 3463, for example `5.1.1`. */
  readonly status: string;
}

const FAILED = /^Action:\s*failed\s*$/im;
const STATUS = /^Status:\s*(5\.\d{1,3}\.\d{1,3})/im;
/** Our Message-ID is the id of the notification; in a report it stands in the part of the original message. */
const OUR_MESSAGE = /^Message-ID:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/gim;

/** Reads a delivery report (RFC 3464); `null` for any other mail, "delayed" included. */
export function readBounce(report: string): Bounce | null {
  const status = STATUS.exec(report)?.[1];
  if (!FAILED.test(report) || status === undefined) return null;
  const id = [...report.matchAll(OUR_MESSAGE)].at(-1)?.[1];
  return id === undefined ? null : { id: id.toLowerCase(), status };
}

/**
 * Reads what the mail server put in the folder for returned mail (`new` of a Maildir), one report a file, and takes
 * each away. Somebody else may take the same file at the same moment: a bounce twice is one.
 * @returns how many files were there.
 */
export async function takeBounces(worker: pg.Pool, directory: string): Promise<number> {
  const names = await readdir(directory);
  for (const name of names) {
    const file = join(directory, name);
    const report = await readFile(file, 'utf8').catch(() => '');
    const bounce = readBounce(report);
    if (bounce !== null) await recordBounce(worker, bounce.id, bounce.status);
    await unlink(file).catch(() => undefined);
  }
  return names.length;
}
