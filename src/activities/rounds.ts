import { ApplicationFailure } from '@temporalio/activity';

/** What the scheduled rounds ask of the record; ids and counts only. */
export interface RoundActivities {
  /** How many cases and runs were not as they should be. */
  reconcileCases(): Promise<number>;
  writeDigests(): Promise<number>;
  makeHolidayLists(): Promise<number>;
  remindOfTheYear(): Promise<number>;
  proposeRetention(): Promise<number>;
  watchCoordinators(): Promise<number>;
  beginSelfTest(runId: string): Promise<void>;
  ladderIsProven(runId: string): Promise<boolean>;
  endSelfTest(runId: string): Promise<boolean>;
}

/** Only a code leaves for Temporal when a round fails (security.md CR-11); the error itself goes to `report`. */
export function roundActivities(
  rounds: RoundActivities,
  report: (round: string, error: unknown) => void,
): RoundActivities {
  const safely =
    <Arguments extends unknown[], Result>(name: string, run: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      try {
        return await run(...args);
      } catch (error) {
        report(name, error);
        throw ApplicationFailure.create({ message: 'roundFailed', type: 'roundFailed' });
      }
    };
  return {
    reconcileCases: safely('reconcileCases', () => rounds.reconcileCases()),
    writeDigests: safely('writeDigests', () => rounds.writeDigests()),
    makeHolidayLists: safely('makeHolidayLists', () => rounds.makeHolidayLists()),
    remindOfTheYear: safely('remindOfTheYear', () => rounds.remindOfTheYear()),
    proposeRetention: safely('proposeRetention', () => rounds.proposeRetention()),
    watchCoordinators: safely('watchCoordinators', () => rounds.watchCoordinators()),
    beginSelfTest: safely('beginSelfTest', (runId: string) => rounds.beginSelfTest(runId)),
    ladderIsProven: safely('ladderIsProven', (runId: string) => rounds.ladderIsProven(runId)),
    endSelfTest: safely('endSelfTest', (runId: string) => rounds.endSelfTest(runId)),
  };
}
