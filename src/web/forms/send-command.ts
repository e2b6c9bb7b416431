import { runCommand, type CommandResult } from '../../casefile/run-command.js';
import type { Command, CommandType } from '../../domain/case/commands.js';
import { refuse, type Refusal } from '../../domain/case/refusals.js';
import { parseCommand } from '../../edge/parse-command.js';
import { viaOf } from '../via.js';
import type { Visit } from '../visit.js';
import type { FormError } from './form-state.js';
import { first } from './typed.js';

export type Done = Extract<CommandResult, { kind: 'done' }>;

/** What became of a command: recorded, not readable, refused by a rule, or about a case that is not there. */
export type Sent =
  | { readonly kind: 'done'; readonly result: Done }
  | { readonly kind: 'invalid'; readonly errors: readonly FormError[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'notFound' };

/** A command as a page makes it. `fields` in the shapes of the vocabulary; moments as local time (`asField`). */
export interface PageCommand {
  readonly type: CommandType;
  readonly fields: Readonly<Record<string, unknown>>;
  /** `null` = opens a case. */
  readonly caseId: string | null;
  readonly locationId?: string;
  /** Which form field an error of the parser belongs to, by JSON pointer; default: its last name. */
  readonly fieldOf?: Readonly<Record<string, string>>;
}

/** What was typed, read as a command by the one parser. */
export type ParsedForm =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'invalid'; readonly errors: readonly FormError[] };

/** With the id and version of the form (E.2, E.3). */
export function parseForm(visit: Visit, wanted: PageCommand): ParsedForm {
  const { viewer, typed } = visit;
  const expected = first(typed, 'expectedVersion');
  const frame = {
    id: first(typed, 'id'),
    by: viewer.personId,
    ...(/^\d{1,9}$/.test(expected) && { expectedVersion: Number(expected) }),
  };
  const fields = Object.fromEntries(Object.entries(wanted.fields).filter(([, value]) => value !== undefined));
  const parsed = parseCommand(wanted.type, { ...fields, ...frame }, { now: visit.now });
  if (parsed.ok) return { kind: 'command', command: parsed.command as Command };
  const errors = parsed.errors.map((error) => ({
    field: wanted.fieldOf?.[error.pointer] ?? error.pointer.split('/').at(-1) ?? '',
    message: error.message,
  }));
  return { kind: 'invalid', errors };
}

/** Sends a form through the one parser and the one hand. */
export async function sendCommand(visit: Visit, wanted: PageCommand): Promise<Sent> {
  const parsed = parseForm(visit, wanted);
  return parsed.kind === 'invalid' ? parsed : runForm(visit, wanted, parsed.command);
}

/** A parsed command through the one hand. */
export async function runForm(visit: Visit, wanted: PageCommand, command: Command): Promise<Sent> {
  const { web, viewer } = visit;
  const result = await runCommand(web.caseFile, {
    organisationId: viewer.organisationId,
    caseId: wanted.caseId,
    locationId: wanted.locationId ?? null,
    command,
    // A case of a story stands on the clock of the story (S32).
    ...(wanted.caseId === null && visit.story !== null && { clock: { at: visit.now, factor: 0 } }),
    via: viaOf(visit),
  });
  return sentOf(result);
}

function sentOf(result: CommandResult): Sent {
  switch (result.kind) {
    case 'done':
      return { kind: 'done', result };
    case 'refused':
      return result.refusal.code === 'unknownCase' ? { kind: 'notFound' } : result;
    case 'idReused':
    case 'noPractice':
      // The same form sent twice with other words: nothing is lost, the form gets a new id.
      return { kind: 'refused', refusal: refuse('staleVersion') };
  }
}
