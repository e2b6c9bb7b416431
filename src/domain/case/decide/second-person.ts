import { levelOf } from '../../rights/level.js';
import type { Act } from '../act.js';
import type { PersonId } from '../names.js';
import { refuse, type Refusal } from '../refusals.js';

/**
 * A second person confirms from an own account: somebody else, with full access to the case (fine print 75).
 * A command that names nobody is not judged here; the rule that needs two says so itself.
 */
export function secondPersonRefusal(
  act: Act,
  command: { readonly by: PersonId; readonly secondPerson?: PersonId | undefined },
): Refusal | null {
  const second = command.secondPerson;
  if (second === undefined) return null;
  const { directory, now } = act.setting;
  const fit = second !== command.by && levelOf(second, act.state, directory, now) === 'full';
  return fit ? null : refuse('secondPersonUnfit');
}
