/** Ends a switch over a closed list: a new member that is not handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member: ${JSON.stringify(value)}`);
}
