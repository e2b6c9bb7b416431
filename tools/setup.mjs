import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What must be there before anything of ours can be loaded: Node's own modules only. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST = [20, 19];
const FIRST_TOO_NEW = 25;

/** A sentence when this Node cannot run Waaklicht, else null. */
export function nodeTrouble(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const tooOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (!tooOld && major < FIRST_TOO_NEW) return null;
  return `Waaklicht draait op Node 20.19 tot en met 24. Dit is Node ${version}. Installeer een andere versie, bijvoorbeeld met: nvm install 22`;
}

/** Whether the installed packages are missing or older than the lockfile. */
export function dependenciesAreStale(root = ROOT) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  if (statSync(join(root, 'package-lock.json')).mtimeMs <= statSync(installed).mtimeMs) return false;
  // A checkout gives every file a new date: what counts is what is in it.
  return lockedVersions(join(root, 'package-lock.json')) !== lockedVersions(installed);
}

/** Name and version of each package that must be there; what is optional may be missing on this machine. */
function lockedVersions(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages)
    .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
    .map(([path, { version }]) => `${path}@${version}`)
    .sort()
    .join('\n');
}

/** Runs a program on our own terminal; resolves with its exit code. */
export function runVisibly(program, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Says every ten seconds that something is still going on, so that nobody thinks it hangs. */
export async function withProgress(what, work) {
  const began = Date.now();
  console.log(`${what} …`);
  const timer = setInterval(() => {
    console.log(`  nog bezig: ${what} (${Math.round((Date.now() - began) / 1000)} s)`);
  }, 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    console.log(`  klaar in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}

/** Installs exactly what the lockfile names, when needed. A sentence when that fails, else null. */
export async function installDependencies() {
  if (!dependenciesAreStale()) return null;
  const code = await withProgress('Pakketten worden geïnstalleerd (npm ci)', () =>
    runVisibly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  if (code === 0) return null;
  return 'De pakketten konden niet worden geïnstalleerd. Is er een netwerk, en genoeg ruimte op de schijf? Probeer: npm ci';
}
