import { inRealTime, isPractice } from '../casefile/clock.js';
import { hangingOf, pointName } from '../domain/sot/pass-time.js';
import type { MeetingRow } from '../store/meeting-rows.js';
import type { Picture, Waiting } from '../workflows/messages.js';

/** What a meeting waits for, as the engine may know it: names of points, moments, rungs. */
export function pictureOf({ state, clock, wakeVersion }: MeetingRow): Picture {
  const waiting = hangingOf(state).flatMap(({ point, number }): readonly Waiting[] => {
    const [next] = point.upcoming;
    if (next === undefined) return [];
    return [
      {
        point: pointName(point.kind, number),
        at: inRealTime(clock, next.at),
        rung: point.rung === null ? null : String(point.rung),
        pace: isPractice(clock) ? 'acute' : 'standard',
      },
    ];
  });
  return { version: wakeVersion, waiting };
}
