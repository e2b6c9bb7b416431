import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import type { PointKind } from '../../../domain/case/names.js';
import { ActionButton } from '../../components/form.js';
import { Term } from '../../components/marks.js';
import { nl } from '../../texts/nl.js';
import { urls } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { whoWords } from '../case/on-turn.js';
import { turnsOf } from '../case/presenter.js';
import { StepBar } from '../case/step-bar.js';
import { stepsOf } from '../case/steps.js';

export type PreparingStep = 1 | 2 | 3 | 4;

/** Which tasks belong to a step. */
const TASKS: Readonly<Record<PreparingStep, readonly PointKind[]>> = {
  1: ['W2'],
  2: ['W3', 'W3vt'],
  3: ['W4', 'W4r'],
  4: ['W5'],
};

const words = nl.steps.intro;

/** On top of every step: what it is, who does it here, until when; and what still holds of an earlier round. */
export function StepHead({
  page,
  step,
}: {
  readonly page: CasePage;
  readonly step: PreparingStep;
}): ReactElement {
  const turn = turnsOf(page).find((one) => TASKS[step].includes(one.kind));
  const shown = stepsOf(page)[step - 1];
  return (
    <>
      <StepBar steps={stepsOf(page)} current={step} />
      <p>
        {nl.steps[step].lead} {step === 4 ? '' : words.anyOrder}
      </p>
      {turn === undefined ? null : (
        <p>
          {words.onTurn} <strong>{whoWords(turn)}</strong>
          {`, ${turn.since}: `}
          <Term due={turn.due} shown={turn.term} />.
        </p>
      )}
      {shown?.done === true ? <p>{words.doneAlready(shown.state.toLowerCase())}</p> : null}
      <Earlier page={page} step={step} />
    </>
  );
}

/** In a reopened case: a step of the round before counts again when somebody says that it still holds. */
function Earlier({
  page,
  step,
}: {
  readonly page: CasePage;
  readonly step: PreparingStep;
}): ReactElement | null {
  const { earlierSteps, steps } = page.sheet.state;
  if (step === 4 || earlierSteps[step] !== 'done' || steps[step] !== 'open') return null;
  return (
    <section className="wl-box" aria-labelledby="vorige">
      <h2 id="vorige">{words.earlier}</h2>
      <p>{words.earlierText}</p>
      <ActionButton
        visit={page.visit}
        action={urls.step({ zaak: page.code, stap: step })}
        text={words.stillHolds}
        fields={{ id: randomUUID(), formulier: 'geldt-nog' }}
      />
    </section>
  );
}
