import type { CommandResult } from '../casefile/run-command.js';
import type { Refusal } from '../domain/case/refusals.js';
import type { Problem } from '../http/problem.js';
import * as problems from '../http/problems.js';

/** Which field a refusal is about, where it is about one: then it is a wrong value, not a rule (BI-22). */
const FIELD_OF: Readonly<Record<string, string>> = {
  secondPersonUnfit: '/secondPerson',
  unknownPerson: '/person',
};

/** The rules said no. Whoever may not know the case learns no rule (PM-03). */
export function problemOfRefusal(refusal: Refusal): Problem {
  const { code, message, hint, rules } = refusal;
  if (code === 'unknownCase') return { status: 404, code, title: 'Niet gevonden', detail: message };
  const words = { code, detail: message, message, hint };
  if (code === 'notAllowed') return { status: 403, title: 'Mag niet', ...words, rules: [] };
  const pointer = FIELD_OF[code];
  if (pointer !== undefined) {
    return { status: 422, title: 'Klopt niet', ...words, rules, errors: [{ pointer, code, message }] };
  }
  return { status: 409, title: 'Kan nu niet', ...words, rules };
}

/** The same id was used before for something else. */
export const idReused: Problem = {
  status: 409,
  code: 'idReused',
  title: 'Kenmerk al gebruikt',
  detail: 'Dit kenmerk (id) is eerder voor iets anders gebruikt.',
  rules: [],
  message: 'Dit kenmerk (id) is eerder voor iets anders gebruikt.',
  hint: 'Maak voor een nieuwe handeling een nieuw kenmerk.',
};

/** Why a command was not done. */
export function problemOfResult(result: Exclude<CommandResult, { kind: 'done' }>): Problem {
  switch (result.kind) {
    case 'refused':
      return problemOfRefusal(result.refusal);
    case 'idReused':
      return idReused;
    case 'noPractice':
      return problems.invalidField(
        '/clock',
        'noPractice',
        'Een eigen klok kan alleen in een oefenorganisatie.',
      );
  }
}
