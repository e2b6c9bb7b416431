/** What happens to a piece of the file in the copy that leaves (security.md PV-06 5). */
export const PIECE_CHOICES = ['show', 'black', 'omit'] as const;
/** Why something is not shown. */
export const PIECE_REASONS = ['childSafety', 'othersData', 'running', 'other'] as const;

export interface PieceChoice {
  readonly choice: (typeof PIECE_CHOICES)[number];
  /** Required unless the whole piece is shown. */
  readonly reason?: (typeof PIECE_REASONS)[number];
  /** Words that go; none = the whole text goes. */
  readonly words?: readonly string[];
}

/** By the id of the piece. What has no choice is not in the copy: nothing is released by silence. */
export type PieceChoices = Readonly<Record<string, PieceChoice>>;

/** How many of these pieces still need a choice. */
export function piecesLeft(ids: readonly string[], choices: PieceChoices): number {
  return ids.filter((id) => !Object.hasOwn(choices, id)).length;
}

/** The text as it may leave: what is blacked out is gone from it, not covered; `null` = nothing of it leaves. */
export function releasedText(text: string, choice: PieceChoice | undefined, gone: string): string | null {
  switch (choice?.choice) {
    case undefined:
    case 'omit':
      return null;
    case 'show':
      return text;
    case 'black': {
      const words = (choice.words ?? []).map((word) => word.trim()).filter((word) => word !== '');
      if (words.length === 0) return gone;
      // The longest first: "Sam de Vries" before "Sam", so that nothing of a name is left beside it.
      const inOrder = [...words].sort((a, b) => b.length - a.length);
      return inOrder.reduce((left, word) => withoutWord(left, word, gone), text);
    }
  }
}

function withoutWord(text: string, word: string, gone: string): string {
  const [lower, sought] = [text.toLowerCase(), word.toLowerCase()];
  // Letters whose lower case is longer would shift the places: then the whole text goes.
  if (lower.length !== text.length) return lower.includes(sought) ? gone : text;
  let result = '';
  let from = 0;
  for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, from)) {
    result += text.slice(from, at) + gone;
    from = at + sought.length;
  }
  return result + text.slice(from);
}
