import { notFound, type Answer, type PageAnswer } from '../../answer.js';
import type { PageHandler } from '../../http/handle.js';
import { first } from '../../forms/typed.js';
import { nl } from '../../texts/nl.js';
import { ofCase, sendCaseForm } from '../case/case-form.js';
import type { CasePage } from '../case/case-page.js';
import type { Shown } from '../case/shell.js';

/** One step as the router knows it. */
export interface StepPage {
  readonly show: PageHandler;
  readonly send: PageHandler;
}

/** The handlers of `/zaken/:zaak/stap/:stap`; another number is a page that is not there. */
export function stepHandlers(steps: Readonly<Record<string, StepPage>>): StepPage {
  const pick =
    (what: keyof StepPage): PageHandler =>
    (visit) => {
      const number = visit.params['stap'] ?? '';
      const step = Object.hasOwn(steps, number) ? steps[number] : undefined;
      return step === undefined ? Promise.resolve(notFound) : step[what](visit);
    };
  return { show: pick('show'), send: pick('send') };
}

/** What a step answers to a POST: "Dit geldt nog", or one of its own forms by name. */
export function sendStep(
  step: 1 | 2 | 3,
  show: (page: CasePage, name: string, shown: Shown) => PageAnswer,
  forms: (page: CasePage, name: string, shown: (shown: Shown) => PageAnswer) => Promise<Answer>,
): PageHandler {
  return ofCase((page) => {
    const name = first(page.visit.typed, 'formulier');
    const shown = (state: Shown): PageAnswer => show(page, name, state);
    if (name !== 'geldt-nog') return forms(page, name, shown);
    return sendCaseForm(page, {
      type: 'confirmStep',
      read: { ok: true, fields: { step } },
      show: shown,
      done: () => ({ told: { heading: nl.steps.intro.confirmed } }),
    });
  });
}
