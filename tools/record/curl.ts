import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One request by the real `curl`, with what it printed. */
export async function curl(url: string, token: string, body?: object): Promise<Answer> {
  const sent = body === undefined ? [] : ['-H', 'Content-Type: application/json', '-d', JSON.stringify(body)];
  const { stdout } = await run('curl', [
    '-s', '-H', `Authorization: Bearer ${token}`, ...sent, '-w', '\n%{http_code} %{time_total}', url,
  ]); // prettier-ignore
  const lines = stdout.split('\n');
  const [status, seconds] = (lines.pop() ?? '').split(' ').map(Number);
  return {
    status: status ?? 0,
    milliseconds: Math.round((seconds ?? 0) * 1000),
    body: JSON.parse(lines.join('\n')) as Record<string, unknown>,
  };
}
