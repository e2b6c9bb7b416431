import type { TimeActivities } from '../../src/activities/let-time-pass.js';
import type { Picture } from '../../src/workflows/messages.js';

type Answer = Picture | Error;

/** A record of pictures only: answers what the test laid ready, and remembers when it was asked. */
export class RememberedRecord implements TimeActivities {
  readonly #answers = new Map<string, (timesAsked: number) => Answer>();
  readonly #delays = new Map<string, number>();
  readonly #asked = new Map<string, number[]>();

  /** What `letTimePass` of this case answers, by how often it was asked before. */
  lay(caseId: string, answer: (timesAsked: number) => Answer): void {
    this.#answers.set(caseId, answer);
  }

  /** From now on the record answers after so many milliseconds, when a clock is moved. */
  takesAWhile(caseId: string, milliseconds: number): void {
    this.#delays.set(caseId, milliseconds);
  }

  asked(caseId: string): readonly number[] {
    return this.#asked.get(caseId) ?? [];
  }

  letTimePass(caseId: string): Promise<Picture> {
    const before = this.asked(caseId);
    this.#asked.set(caseId, [...before, Date.now()]);
    const answer = this.#answers.get(caseId)?.(before.length) ?? { version: 0, waiting: [] };
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }

  async moveClock(caseId: string): Promise<Picture> {
    const answer = this.letTimePass(caseId);
    await new Promise((resolve) => setTimeout(resolve, this.#delays.get(caseId) ?? 0));
    return answer;
  }
}
