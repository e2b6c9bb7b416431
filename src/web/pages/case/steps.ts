import { STEPS, type StepNumber } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { CasePage } from './case-page.js';

export interface StepShown {
  readonly number: StepNumber;
  readonly name: string;
  readonly state: string;
  readonly done: boolean;
  readonly to: string;
}

/** The five steps with their state in words; 4 and 5 say what they wait for. Never a percentage. */
export function stepsOf({
  code,
  sheet,
  visit,
}: Pick<CasePage, 'code' | 'sheet' | 'visit'>): readonly StepShown[] {
  const { steps } = sheet.view;
  const taken = takenAt(sheet);
  return STEPS.map((number) => {
    const status = steps[number];
    const at = taken.get(number);
    const open = ([1, 2, 3, 4] as const).filter((step) => step < number && steps[step] === 'open');
    return {
      number,
      name: nl.states.stepName[number],
      state: stateWords(),
      done: status !== 'open',
      to: urls.step({ zaak: code, stap: number }),
    };

    function stateWords(): string {
      switch (status) {
        case 'done':
          return at === undefined
            ? nl.states.stepDoneShort
            : nl.states.stepDone(showDay(dayOf(at), visit.now));
        case 'waived':
          return nl.states.stepWaived;
        case 'effort':
          return nl.states.stepEffort;
        case 'open':
          if (number >= 4 && open.length > 0) return nl.case.steps.notYet(nl.case.steps.open(open));
          return sheet.state.earlierSteps[number] === undefined ? nl.states.stepOpen : nl.case.steps.earlier;
      }
    }
  });
}

/** When each step was last done, from the events. */
function takenAt({ items }: CasePage['sheet']): ReadonlyMap<StepNumber, number> {
  const taken = new Map<StepNumber, number>();
  for (const { event } of items) {
    if (event.type === 'stepTaken' || event.type === 'stepConfirmed') taken.set(event.step, event.at);
    if (event.type === 'weighed') taken.set(4, event.at);
    if (event.type === 'helpDecided') taken.set(5, event.entryAt);
  }
  return taken;
}
