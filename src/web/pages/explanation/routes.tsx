import type { ReactElement } from 'react';
import { GLOSSARY } from '../../../domain/law/glossary.js';
import { RULES, type Rule } from '../../../domain/law/rules.js';
import { notFound, page, type Answer } from '../../answer.js';
import { readColleagues, type Colleague } from '../../colleagues.js';
import { Call } from '../../frame/emergency-strip.js';
import { NUMBERS, telOf } from '../../frame/numbers.js';
import { nl } from '../../texts/nl.js';
import type { Explanation } from '../../texts/nl-explanation.js';
import { urls } from '../../urls.js';
import type { PublicVisit } from '../../visit.js';

const words = nl.explanation;
const topics: Readonly<Record<string, Explanation>> = words.topics;
const WORDS = 'woorden';
const CALL = 'bellen';

/** S34: every topic, the rules and the words; open to everybody. */
export function showExplanations(): Promise<Answer> {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ul>
        {Object.entries(topics).map(([onderwerp, topic]) => (
          <li key={onderwerp}>
            <a href={urls.explanation({ onderwerp })}>{topic.title}</a>
          </li>
        ))}
        <li>
          <a href={urls.explanation({ onderwerp: WORDS })}>{words.words}</a>
        </li>
      </ul>
      <h2>{words.rules}</h2>
      <ul>
        {RULES.map((rule) => (
          <li key={rule.id}>
            <a href={urls.rule({ regel: rule.id.toLowerCase() })}>{rule.id}</a> {rule.asks}
          </li>
        ))}
      </ul>
    </>
  );
  return Promise.resolve(page(words.title, body, { print: 'PR1' }));
}

export async function showExplanation(visit: PublicVisit): Promise<Answer> {
  const onderwerp = visit.params['onderwerp'] ?? '';
  if (onderwerp === WORDS) return page(words.words, <Glossary />, { print: 'PR1' });
  const topic = Object.hasOwn(topics, onderwerp) ? topics[onderwerp] : undefined;
  if (topic === undefined) return notFound;
  const { viewer, web } = visit;
  const colleagues = onderwerp === CALL && viewer !== null ? await readColleagues({ web, viewer }) : [];
  return page(topic.title, <Topic topic={topic} call={onderwerp === CALL} colleagues={colleagues} />, {
    print: 'PR1',
  });
}

export function showRule(visit: PublicVisit): Promise<Answer> {
  const rule = RULES.find((one) => one.id.toLowerCase() === visit.params['regel']);
  return Promise.resolve(
    rule === undefined ? notFound : page(words.rule(rule.id), <RulePage rule={rule} />, { print: 'PR1' }),
  );
}

function Topic({
  topic,
  call,
  colleagues,
}: {
  readonly topic: Explanation;
  readonly call: boolean;
  readonly colleagues: readonly Colleague[];
}): ReactElement {
  const reachable = colleagues.filter(
    (one) => one.phone !== null && one.roles.some((role) => role !== 'professional'),
  );
  return (
    <>
      <h1>{topic.title}</h1>
      {topic.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {topic.list === undefined ? null : (
        <ol>
          {topic.list.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      )}
      {call ? (
        <p>
          {words.inspector} <Call number={NUMBERS.inspector} />
        </p>
      ) : null}
      {reachable.length === 0 ? null : (
        <>
          <h2>{words.people}</h2>
          <ul>
            {reachable.map((one) => (
              <li key={one.id}>
                {one.name} ({one.roles.map((role) => nl.roles[role]).join(', ')}){' '}
                <Call number={{ shown: one.phone ?? '', tel: telOf(one.phone ?? '') }} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Back />
    </>
  );
}

function RulePage({ rule }: { readonly rule: Rule }): ReactElement {
  return (
    <>
      <h1>{words.rule(rule.id)}</h1>
      <p>{rule.asks}</p>
      {rule.quotes.length === 0 ? null : <p>{words.quote}</p>}
      {rule.quotes.map((quote) => (
        <blockquote key={quote.text} className="wl-words">{`“${quote.text}” (${quote.seed})`}</blockquote>
      ))}
      <Back />
    </>
  );
}

function Glossary(): ReactElement {
  return (
    <>
      <h1>{words.words}</h1>
      {GLOSSARY.map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <dl>
            {group.terms.map((term) => (
              <div key={term.term}>
                <dt>
                  <strong>{term.term}</strong>
                </dt>
                <dd>{term.meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Back />
    </>
  );
}

function Back(): ReactElement {
  return (
    <p>
      <a href={urls.explanations()}>{words.back}</a>
    </p>
  );
}
