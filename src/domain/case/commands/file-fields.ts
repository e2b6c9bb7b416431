import type {
  ACCESS_DECISIONS,
  AUTHORITY,
  CaseClass,
  PersonId,
  PointId,
  STATEMENT_OF,
  YesNo,
} from '../names.js';
import type { Instant } from '../../terms/amsterdam.js';
import type { Day } from '../../terms/day.js';
import type { OneOf, Text } from './parts.js';

/** The case as a file: class, terms, access, rights of the people concerned. */
export interface FileFields {
  changeClass: {
    readonly class: CaseClass;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
  };
  postpone: {
    readonly point: PointId;
    readonly until: Instant;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
  };
  recordHolidayPlan: {
    readonly holiday: Text;
    readonly whoSeesTheChild: Text;
    readonly whomToCall: Text;
    readonly text?: Text | undefined;
  };
  reportMove: {
    readonly to?: Text | undefined;
    readonly date: Day;
    readonly newOrganisation?: Text | undefined;
  };
  confirmTakeover: { readonly takenOverBy: Text; readonly text: Text };
  noteEscalation: { readonly text: Text };
  assign: { readonly person: PersonId; readonly reason: Text };
  grantAccess: { readonly person: PersonId; readonly reason: Text };
  revokeAccess: { readonly person: PersonId; readonly reason: Text };
  denyAccess: { readonly person: PersonId; readonly reason: Text };
  confirmDeny: { readonly person: PersonId; readonly reason: Text };
  liftDeny: {
    readonly person: PersonId;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
  };
  breakGlass: { readonly person?: PersonId | undefined; readonly reason: Text };
  reviewBreakGlass: { readonly person: PersonId; readonly justified: YesNo; readonly text: Text };
  correct: { readonly entryId: string; readonly text: Text; readonly reason: Text };
  addStatement: {
    readonly of: OneOf<typeof STATEMENT_OF>;
    readonly text: Text;
    readonly onEntryId?: string | undefined;
  };
  receiveAccessRequest: {
    readonly from: Text;
    readonly relation: Text;
    readonly authority: OneOf<typeof AUTHORITY>;
  };
  decideAccessRequest: {
    readonly requestId: string;
    readonly decision: OneOf<typeof ACCESS_DECISIONS>;
    readonly reason: Text;
  };
}
