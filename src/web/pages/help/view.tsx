import type { ReactElement } from 'react';
import { SAFE } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import { Notice } from '../../components/boxes.js';
import { choicesOf, RadioGroup, TextArea, TextField } from '../../components/fields.js';
import { ButtonLink, Form } from '../../components/form.js';
import { Term } from '../../components/marks.js';
import { nl } from '../../texts/nl.js';
import { showDay } from '../../texts/times.js';
import { urls } from '../../urls.js';
import type { CasePage } from '../case/case-page.js';
import { onTurnOf, whoWords } from '../case/on-turn.js';
import { buttonWords, CaseShell, StaleAround, type Shown } from '../case/shell.js';
import { ON_TRACK } from './form.js';
import { isLastDay, type PlanShown } from './plan.js';
import { PlanView } from './plan-view.js';

const words = nl.help;
const CLOCKS: ReadonlySet<string> = new Set(['W11a', 'W11b', 'W11c', 'W11d']);

interface HelpPage {
  readonly page: CasePage;
  readonly plan: PlanShown | null;
  readonly shown: Shown;
}

/** S18: the plan in the old words, the four clocks, and the start. */
export function HelpView({ page, plan, shown }: HelpPage): ReactElement {
  const zaak = page.code;
  const notStarted = page.sheet.points.find((point) => point.id === 'W11a');
  return (
    <CaseShell page={page} title={words.title} shown={shown}>
      {plan === null ? <p>{words.none}</p> : <PlanView plan={plan} />}
      <Clocks page={page} />
      {notStarted !== undefined && notStarted.due < page.visit.now ? (
        <Notice>
          <p>{words.notStarted}</p>
          <ButtonLink to={urls.manage({ zaak })} text={words.arrange} />
        </Notice>
      ) : null}
      {notStarted === undefined ? null : (
        <StaleAround page={page} shown={shown}>
          <h2>{words.start.heading}</h2>
          <Form
            visit={page.visit}
            form={shown.form}
            button={buttonWords(shown, words.start.button)}
            version={page.sheet.view.version}
          >
            <TextArea field={shown.form.field('gestart')} label={words.start.label} />
          </Form>
        </StaleAround>
      )}
      {plan === null ? null : (
        <div className="wl-buttons wl-screen-only">
          <ButtonLink to={urls.sight({ zaak })} text={words.toSight} />
          <ButtonLink to={urls.recheck({ zaak })} text={words.toRecheck} />
          <ButtonLink to={urls.afweging({ zaak, nummer: 5 })} text={words.toFive} />
        </div>
      )}
    </CaseShell>
  );
}

function Clocks({ page }: { readonly page: CasePage }): ReactElement | null {
  const { sheet, names, visit } = page;
  const turns = sheet.points
    .filter((point) => CLOCKS.has(point.id))
    .map((point) => onTurnOf(point, sheet.setting, names, visit.viewer.personId));
  if (turns.length === 0) return null;
  return (
    <section aria-labelledby="klokken">
      <h2 id="klokken">{words.clocks}</h2>
      <ul className="wl-plain">
        {turns.map((turn) => (
          <li key={turn.id}>
            <strong>{turn.task}</strong>: {whoWords(turn)}, <Term due={turn.due} shown={turn.term} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** S18, for a phone: who, how, safe. */
export function SightView({ page, shown }: Omit<HelpPage, 'plan'>): ReactElement {
  const { sight } = words;
  return (
    <CaseShell page={page} title={sight.title} shown={shown}>
      <p>{sight.lead}</p>
      <StaleAround page={page} shown={shown}>
        <Form
          visit={page.visit}
          form={shown.form}
          button={buttonWords(shown, sight.button)}
          version={page.sheet.view.version}
        >
          <TextField field={shown.form.field('wie')} label={sight.who} />
          <RadioGroup
            field={shown.form.field('hoe')}
            label={sight.how}
            choices={sight.hows.map((how) => ({ value: how, text: how }))}
          />
          <RadioGroup
            field={shown.form.field('veilig')}
            label={sight.safe}
            choices={choicesOf(SAFE, sight.safeChoices)}
            row
          />
        </Form>
      </StaleAround>
    </CaseShell>
  );
}

/** S18: what was agreed beside what is seen; on a phone under each other. */
export function RecheckView({ page, plan, shown }: HelpPage): ReactElement {
  const { recheck } = words;
  const today = showDay(dayOf(page.visit.now), page.visit.now);
  if (plan === null || !(page.sheet.view.help === 'planned' || page.sheet.view.help === 'running')) {
    return (
      <CaseShell page={page} title={recheck.title} shown={shown}>
        <p>{words.none}</p>
      </CaseShell>
    );
  }
  return (
    <CaseShell page={page} title={recheck.title} shown={shown}>
      {isLastDay(page) ? (
        <Notice kind="warn">
          <p>{recheck.lastDay}</p>
        </Notice>
      ) : null}
      <StaleAround page={page} shown={shown}>
        <div className="wl-two">
          <PlanView plan={plan} recheck />
          <section aria-labelledby="nu">
            <h2 id="nu">{recheck.now(today)}</h2>
            <Form
              visit={page.visit}
              form={shown.form}
              button={buttonWords(shown, recheck.button)}
              version={page.sheet.view.version}
            >
              <TextArea
                field={shown.form.field('gezien')}
                label={recheck.observed}
                help={recheck.prompts}
                rows={10}
              />
              <RadioGroup
                field={shown.form.field('opweg')}
                label={recheck.onTrack}
                choices={choicesOf(ON_TRACK, recheck.onTrackChoices)}
              />
            </Form>
          </section>
        </div>
      </StaleAround>
    </CaseShell>
  );
}
