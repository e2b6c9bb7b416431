import type { Command, CommandFields } from '../../../domain/case/commands.js';
import { CASE_CLASSES, CLOSURES } from '../../../domain/case/names.js';
import { dayOf } from '../../../domain/terms/amsterdam.js';
import type { Proposal } from '../../../store/proposals.js';
import { nl } from '../../texts/nl.js';
import { showDay, showMoment } from '../../texts/times.js';
import { showCode } from '../../urls.js';

/** What the colleague wants to record, in words (S21). */
export interface ProposalShown {
  readonly kind: string;
  readonly asks: string;
  readonly until: string;
  readonly fields: readonly { readonly label: string; readonly text: string }[];
}

const words = nl.proposal;
type Agreements = NonNullable<CommandFields['closeCase']['agreements']>;

export function presentProposal(
  proposal: Proposal,
  names: ReadonlyMap<string, string>,
  now: number,
): ProposalShown {
  const command = JSON.parse(proposal.text) as Command;
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return {
    kind: kinds[proposal.commandType] ?? words.title,
    asks: words.asks(
      names.get(proposal.firstPerson) ?? '',
      showCode(proposal.code),
      showMoment(proposal.madeAt, now),
    ),
    until: words.until(showDay(dayOf(proposal.expiresAt), now)),
    fields: Object.entries(words.fields).flatMap(([name, label]) => {
      const text = wordsOf(name, (command as unknown as Record<string, unknown>)[name], names, now);
      return text === null ? [] : [{ label, text }];
    }),
  };
}

function wordsOf(
  name: string,
  value: unknown,
  names: ReadonlyMap<string, string>,
  now: number,
): string | null {
  if (name === 'agreements' && Array.isArray(value)) return agreements(value as Agreements);
  if (name === 'until' && typeof value === 'number') return showMoment(value, now);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const closure = CLOSURES.find((kind) => kind === value);
  const caseClass = CASE_CLASSES.find((one) => one === value);
  if (name === 'kind' && closure !== undefined) return nl.states.closure[closure];
  if (name === 'class' && caseClass !== undefined) return nl.states.class[caseClass];
  if (name === 'ground' && value === 'acuteDanger') return words.grounds.acuteDanger;
  if (value === 'yes') return nl.form.yes;
  if (value === 'no') return nl.form.no;
  if (value === 'doubt') return nl.states.afweging.doubt;
  return name === 'person' ? (names.get(value) ?? null) : value;
}

function agreements(list: Agreements): string {
  return list
    .map(({ what, who, with: withWhom, when }) => [what, who, withWhom, when].filter(Boolean).join(' · '))
    .join('\n');
}
