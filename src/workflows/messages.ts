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

/** Moves the standing clock of a practice case; whoever asks waits until that time has passed. */
export const advanceClock = defineUpdate<number, [to: number]>('advanceClock');

/** Whether this is a picture; anything else a signal may bring is left alone. */
export function isPicture(value: unknown): value is Picture {
  if (typeof value !== 'object' || value === null) return false;
  const { version, waiting } = value as Partial<Picture>;
  return Number.isSafeInteger(version) && Array.isArray(waiting) && waiting.every(isWaiting);
}

function isWaiting(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { point, at } = value as Partial<Waiting>;
  return typeof point === 'string' && typeof at === 'number' && Number.isFinite(at);
}
