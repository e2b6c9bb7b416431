/** One command of the operator; answers the exit code. */
export interface CliCommand {
  /** One line for the overview. */
  readonly about: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}
