import type { ReactElement } from 'react';
import type { Refusal } from '../../domain/case/refusals.js';
import { NUMBERS } from '../frame/numbers.js';
import { nl } from '../texts/nl.js';
import type { Way } from '../texts/nl-refusals.js';
import { urls } from '../urls.js';

/** Why not, what can be done, and the rule it rests on (C0.8, P7). `code`: the case it is about. */
export function RefusalBlock({
  refusal,
  code,
}: {
  readonly refusal: Refusal;
  readonly code: string | null;
}): ReactElement {
  const words = nl.refusals[refusal.code];
  const links = words.ways.map((way) => linkOf(way, code));
  return (
    <div className="wl-box wl-box--warn" role="alert" tabIndex={-1} data-focus="" aria-labelledby="weigering">
      <h2 id="weigering">{nl.form.refusal.heading}</h2>
      <p>
        <strong>{nl.form.refusal.why}</strong> {words.why}
      </p>
      <p>
        <strong>{nl.form.refusal.instead}</strong> {words.instead}
      </p>
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <a href={link.to}>{link.text}</a>
          </li>
        ))}
      </ul>
      <RuleLinks rules={refusal.rules} />
    </div>
  );
}

/** The rules a refusal rests on, each with its explanation; nothing when there is none. */
export function RuleLinks({ rules }: { readonly rules: readonly string[] }): ReactElement | null {
  if (rules.length === 0) return null;
  return (
    <p>
      {nl.form.refusal.rule}{' '}
      {rules.map((rule, index) => (
        <span key={rule}>
          {index === 0 ? '' : ', '}
          <a href={urls.rule({ regel: rule.toLowerCase() })}>{rule}</a>
        </span>
      ))}
    </p>
  );
}

interface Link {
  readonly text: string;
  readonly to: string;
}

const words = nl.form.ways;
const CALL: Link = { text: words.call, to: `tel:${NUMBERS.veiligThuis.tel}` };
const WHOM: Link = { text: words.whomToCall, to: urls.explanation({ onderwerp: 'bellen' }) };

/** Without a case the ways of a case lead to the numbers. */
function linkOf(way: Way, zaak: string | null): Link {
  if (way === 'call') return CALL;
  if (way === 'whomToCall') return WHOM;
  if (zaak === null) return way === 'emergency' ? { text: words.emergency, to: urls.emergency() } : WHOM;
  return { text: words[way], to: OF_CASE[way](zaak) };
}

const step =
  (stap: number) =>
  (zaak: string): string =>
    urls.step({ zaak, stap });
const OF_CASE: Readonly<Record<Exclude<Way, 'call' | 'whomToCall'>, (zaak: string) => string>> = {
  step1: step(1),
  step2: step(2),
  step3: step(3),
  step4: step(4),
  step5: step(5),
  decideMelding: (zaak) => urls.decideMelding({ zaak }),
  decideHelp: (zaak) => urls.decideHelp({ zaak }),
  melding: (zaak) => urls.melding({ zaak }),
  talk: (zaak) => urls.preReportTalk({ zaak }),
  veiligThuis: (zaak) => urls.veiligThuis({ zaak }),
  close: (zaak) => urls.close({ zaak }),
  emergency: (zaak) => urls.caseEmergency({ zaak }),
  case: (zaak) => urls.case({ zaak }),
  manage: (zaak) => urls.manage({ zaak }),
};
