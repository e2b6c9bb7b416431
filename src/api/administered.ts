import type { Administered, RefusedCode } from '../organisation/administer.js';
import { ProblemError, type Problem } from '../http/problem.js';
import * as problems from '../http/problems.js';

const conflict = (code: string, detail: string, hint: string): Problem => ({
  status: 409,
  code,
  title: 'Kan nu niet',
  detail,
  rules: [],
  message: detail,
  hint,
});

const PROBLEM_OF: Readonly<Record<RefusedCode, Problem>> = {
  notAllowed: problems.notAllowed,
  unknown: problems.notFound,
  emailTaken: conflict(
    'emailTaken',
    'Dit mailadres hoort al bij een collega.',
    'Eén adres is één persoon. Kies het eigen adres van deze collega.',
  ),
  samePerson: conflict(
    'samePerson',
    'Dit heb je zelf voorgesteld.',
    'Laat iemand anders, met een andere rol, dit bevestigen.',
  ),
  invalidPolicy: problems.invalidField(
    '/policy',
    'outsideLimits',
    'Deze termijnen vallen buiten wat een organisatie mag kiezen.',
  ),
};

/** What came of an administration. @throws ProblemError when it was refused. */
export function resultOf<Result>(administered: Administered<Result>): Result {
  if (administered.kind === 'refused') throw new ProblemError(PROBLEM_OF[administered.code]);
  return administered.result;
}
