import { mayTry } from '../../casefile/may-try.js';
import { readCase } from '../../casefile/reads.js';
import type { Command, CommandType } from '../../domain/case/commands.js';
import { ProblemError } from '../../http/problem.js';
import * as problems from '../../http/problems.js';
import { COMMAND_ANSWER } from '../case-answers.js';
import { COMMAND_BODY } from '../command-bodies.js';
import { problemOfRefusal } from '../command-problems.js';
import { answerOf, commandOf, fieldsOf, stopFlood } from '../command-request.js';
import { caseIn, route, type ApiRequest } from '../route.js';
import { asksStepUp, isCommandType, scopeOf } from '../scopes.js';

/** Somebody does something on a case. */
export const giveCommand = route({
  id: 'giveCommand',
  method: 'post',
  path: '/cases/{caseId}/commands',
  summary: 'Record an act on a case',
  scope: 'perCommand',
  body: COMMAND_BODY,
  answer: COMMAND_ANSWER,
  problems: [400, 404, 409, 415, 422],
  handle: async (request) => {
    const type = typeIn(request);
    if (type !== null) requireScope(request, type);
    const command = await readCommand(request, type);
    await stopFloodOf(request, command);
    await requireStepUp(request, command);
    const { organisationId, caseId, via } = caseIn(request);
    return answerOf(request, { organisationId, caseId, locationId: null, command, via });
  },
});

/** Which command is meant; `null` when it cannot be told, or opens a case instead of acting on one. */
function typeIn({ body }: ApiRequest): CommandType | null {
  const type = body.ok ? (body.value as { type?: unknown } | null)?.type : undefined;
  return isCommandType(type) && type !== 'openCase' ? type : null;
}

function requireScope({ caller }: ApiRequest, type: CommandType): void {
  const scope = scopeOf(type);
  const inside = scope === null ? caller.door === 'session' : caller.scopes.includes(scope);
  if (!inside) throw new ProblemError(problems.outOfScope);
}

/** What is wrong with a command is told only to who may give it in this case (PM-02). */
async function readCommand(request: ApiRequest, type: CommandType | null): Promise<Command> {
  try {
    return commandOf(request, type ?? '', fieldsOf(request));
  } catch (wrong) {
    const refusal = await mayTry(request.services.caseFile, caseIn(request), type);
    throw refusal === null ? wrong : new ProblemError(problemOfRefusal(refusal));
  }
}

/** AU-31: asked for what weighs most, never while somebody is in danger, and of nobody who may not know the case. */
async function requireStepUp(request: ApiRequest, { type }: Command): Promise<void> {
  if (request.caller.steppedUp || !asksStepUp(type)) return;
  const found = await readCase(request.services.caseFile, caseIn(request));
  if (found === null || found.view.class === 'acute') return;
  throw new ProblemError(problems.stepUpRequired);
}

/** BI-43: what is acute is never held up. */
async function stopFloodOf(request: ApiRequest, command: Command): Promise<void> {
  if (command.type === 'raiseEmergency') return;
  const seconds = request.services.limits.commands.take(request.caller.personId);
  if (seconds === 0) return;
  const found = await readCase(request.services.caseFile, caseIn(request));
  if (found?.view.class !== 'acute') stopFlood(seconds);
}
