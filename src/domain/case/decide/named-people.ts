import type { Act } from '../act.js';
import { isDenied } from '../state.js';

/**
 * Fine print 51, PM-06: a `who` is free text; where it names a colleague, she becomes a member, so that she sees what
 * she has to do. Nobody who is shut out (R32).
 */
export function letInNamed(act: Act, named: readonly string[]): void {
  const { people } = act.setting.directory;
  for (const person of new Set(named)) {
    if (people.has(person) && !isDenied(act.state, person)) act.happen({ type: 'memberAdded', person });
  }
}
