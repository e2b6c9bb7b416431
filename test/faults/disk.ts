import { execFile } from 'node:child_process';
import { mkdir, rm, statfs } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE = '1536m';

/** A disk of its own for a server, that can be filled to the last byte. Only where this machine lets us mount one. */
export class Disk {
  private constructor(
    readonly path: string,
    readonly mounted: boolean,
  ) {}

  /** Where nothing may be mounted (no root) it is a plain folder, and cannot be filled. */
  static async at(path: string): Promise<Disk> {
    await mkdir(path, { recursive: true, mode: 0o755 });
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', path]).then(
      () => true,
      () => false,
    );
    return new Disk(path, mounted);
  }

  /** It gets no larger than what stands on it: the next byte does not fit. */
  async fill(): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const { blocks, bfree, bsize } = await statfs(this.path);
      try {
        await this.#resize(String((blocks - bfree) * bsize));
        return;
      } catch (error) {
        // Something was written since we looked.
        if (attempt === 20) throw error;
      }
    }
  }

  async free(): Promise<void> {
    await this.#resize(SIZE);
  }

  async #resize(size: string): Promise<void> {
    await run('mount', ['-o', `remount,size=${size}`, this.path]);
  }

  async remove(): Promise<void> {
    if (this.mounted) await run('umount', ['-l', this.path]);
    await rm(this.path, { recursive: true, force: true });
  }
}
