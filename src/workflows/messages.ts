import { defineSignal, defineUpdate } from '@temporalio/workflow';

/** How quickly a point is followed: the moments of a class are spread over this much (design.md 3). */
export type Pace = 'acute' | 'high' | 'standard';

/** One thing a case waits for, as the engine sees it: a name, a moment, a rung. No fact about a person. */
export interface Waiting {
  readonly point: string;
  /** The next moment at which something happens by itself, epoch milliseconds. */
  readonly at: number;
  readonly rung: string | null;
  readonly pace: Pace;
}

/** Everything a case waits for. Late, doubled or out of order does no harm: the highest version counts. */
export interface Picture {
  readonly version: number;
  readonly waiting: readonly Waiting[];
}

/** What a person did, by name, so that an operator can follow a case without reading it. */
export const SIGNALS = ['stepTaken', 'decisionTaken', 'meldingTold', 'helpTold', 'caseChanged'] as const;
export type SignalName = (typeof SIGNALS)[number];

export const stepTaken = defineSignal<[Picture]>('stepTaken');
export const decisionTaken = defineSignal<[Picture]>('decisionTaken');
export const meldingTold = defineSignal<[Picture]>('meldingTold');
export const helpTold = defineSignal<[Picture]>('helpTold');
export const caseChanged = defineSignal<[Picture]>('caseChanged');

/** Something of a meeting changed. */
export const meetingChanged = defineSignal<[Picture]>('meetingChanged');

/** Moves the standing clock of a practice case; whoever asks waits until that time has passed. */
export const advanceClock = defineUpdate<number, [to: number]>('advanceClock');

const PACES: readonly unknown[] = ['acute', 'high', 'standard'] satisfies readonly Pace[];
const POINT = /^[A-Za-z0-9:]{1,24}$/;
const RUNG = /^[a-z0-9]{1,8}$/;
const MOST_POINTS = 200;
const END_OF_TIME = Date.UTC(2200, 0, 1);

/**
 * Reads a picture out of whatever a signal or a start brings; `null` for anything else, which is then left alone.
 * A handler that throws would stop the case (engineering facts 3.1).
 */
export function readPicture(value: unknown): Picture | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, waiting } = value as Partial<Picture>;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || !Array.isArray(waiting)) return null;
  if (waiting.length > MOST_POINTS) return null;
  const points = waiting.map(readWaiting);
  return points.every((point) => point !== null) ? { version, waiting: points } : null;
}

function readWaiting(value: unknown): Waiting | null {
  if (typeof value !== 'object' || value === null) return null;
  const { point, at, rung, pace } = value as Partial<Waiting>;
  if (typeof point !== 'string' || !POINT.test(point)) return null;
  if (typeof at !== 'number' || !(at >= 0 && at <= END_OF_TIME)) return null;
  if (rung !== null && (typeof rung !== 'string' || !RUNG.test(rung))) return null;
  if (!PACES.includes(pace)) return null;
  return { point, at, rung, pace: pace as Pace };
}
