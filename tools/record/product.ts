import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '../../src/platform/launcher/home.js';
import { freePort } from '../../src/platform/launcher/ports.js';

const run = promisify(execFile);
const READY = 'Stoppen: Ctrl-C';

/** The product as anybody starts it: `npm start`, in an empty data folder. */
export class Product {
  private constructor(
    private readonly npm: ChildProcess,
    private readonly env: NodeJS.ProcessEnv,
    private readonly directory: string,
    readonly address: string,
  ) {}

  static async start(): Promise<Product> {
    const directory = await mkdtemp(join(tmpdir(), 'waaklicht-record-'));
    const port = await freePort();
    // Asking for the timeline five times a second is more than a token may usually do.
    const env = {
      ...process.env,
      WAAKLICHT_DATA: directory,
      PORT: String(port),
      TOKEN_REQUESTS_PER_MINUTE: '1000',
    };
    const npm = spawn('npm', ['start'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    let output = '';
    npm.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    while (!output.includes(READY)) {
      if (npm.exitCode !== null) throw new Error(`npm start ended:\n${output}`);
      await sleep(100);
    }
    return new Product(npm, env, directory, `http://127.0.0.1:${port}`);
  }

  /** A token of somebody of the practice school, made as an operator makes it. */
  async tokenFor(person: string): Promise<string> {
    const args = [
      'run',
      '--silent',
      'waaklicht',
      '--',
      'token',
      'create',
      '--person',
      `${person}@oefenschool.example`,
    ];
    return (await run('npm', args, { cwd: ROOT, env: this.env })).stdout.trim();
  }

  /** What Temporal itself has recorded of the workflow of a case, one line an event. */
  async workflowHistory(caseId: string): Promise<readonly string[]> {
    const [, address = ''] = (await readFile(join(this.directory, 'temporal', 'temporal.pid'), 'utf8')).split(
      ' ',
    );
    const { stdout } = await run(join(ROOT, 'bin', 'temporal'), [
      'workflow', 'show', '--workflow-id', `case-${caseId}`, '--address', address, '--namespace', 'waaklicht',
    ]); // prettier-ignore
    return stdout.split('\n').filter((line) => /^\s+\d+ /.test(line));
  }

  /** Ctrl-C, and the folder is gone. */
  async stop(): Promise<void> {
    process.kill(-(this.npm.pid ?? 0), 'SIGINT');
    while (this.npm.exitCode === null && this.npm.signalCode === null) await sleep(100);
    await rm(this.directory, { recursive: true, force: true });
  }
}
