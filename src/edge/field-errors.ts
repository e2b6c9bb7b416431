import type { z } from 'zod';

/** One field that is wrong, as a JSON pointer, with a text for people. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  /** Dutch; never repeats what was typed. */
  readonly message: string;
}

/** Every field that is wrong; none when the result is a success. */
export function errorsOf(result: z.ZodSafeParseResult<unknown>): readonly FieldError[] {
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const pointer = `/${issue.path.map(String).join('/')}`;
    if (issue.code === 'unrecognized_keys') {
      const at = pointer === '/' ? '' : pointer;
      return issue.keys.map((key) => ({
        pointer: `${at}/${key.slice(0, 60)}`,
        code: 'unknownField',
        message: 'Dit veld bestaat niet.',
      }));
    }
    return [{ pointer, code: issue.code, message: issue.message }];
  });
}
