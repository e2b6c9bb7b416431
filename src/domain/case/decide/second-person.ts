import { levelOf } from '../../rights/level.js';
import type { Act } from '../act.js';
import type { PersonId } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';

/**
 * A second person confirms from an own account: somebody else, with full access to the case (fine print 75).
 * A command that names nobody is not judged here; the rule that needs two says so itself. `rules`: the numbers of the
 * rule that asks for two.
 */
export function secondPersonRefusal(
  act: Act,
  command: { readonly by: PersonId; readonly secondPerson?: PersonId | undefined },
  rules: readonly string[] = [],
): Refusal | null {
  const second = command.secondPerson;
  if (second === undefined) return null;
  const { directory, now } = act.setting;
  const fit = second !== command.by && levelOf(second, act.state, directory, now) === 'full';
  return fit ? null : { ...refuse('secondPersonUnfit'), rules };
}
