import pino, { type Logger } from 'pino';

/** What a log line may hold: codes and random ids, never what people wrote (security.md LG-12). */
export interface LogLine {
  readonly event: string;
  readonly caseId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly route?: string | undefined;
  readonly status?: number | undefined;
  readonly durationMs?: number | undefined;
  readonly error?: string | undefined;
}

export interface Log {
  readonly info: (line: LogLine) => void;
  readonly warn: (line: LogLine) => void;
}

/** JSON lines on standard output; the type of `LogLine` is the allow-list. */
export function createLog(level: string): Log {
  const logger: Logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return { info: (line) => logger.info(line), warn: (line) => logger.warn(line) };
}

/** The kind of an error, without its message: messages of databases quote what people wrote. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' || typeof code === 'number' ? `${error.name}/${code}` : error.name;
}
