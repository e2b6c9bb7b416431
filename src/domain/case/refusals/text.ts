/** What a refusal says: which rules, what was missing, and what to do instead. Dutch, B1, calm. */
export interface RefusalText {
  readonly rules: readonly string[];
  readonly message: string;
  readonly hint: string;
}
