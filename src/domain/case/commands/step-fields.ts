import type {
  CaseClass,
  CONFIRMABLE_STEPS,
  Consulted,
  CONTACT_RESULTS,
  ContactChannel,
  CONVERSATION_WITH,
  ConversationOutcome,
  KindcheckResult,
  LEVELS,
  Nature,
  PersonId,
  PLACES,
  Suspect,
  YesNo,
} from '../names.js';
import type { OneOf, Signal, Subject, Text } from './parts.js';

/** Steps 1 to 4: the signal, consultation, conversation and weighing. */
export interface StepFields {
  openCase: {
    readonly subjects: readonly Subject[];
    readonly natures: readonly Nature[];
    readonly class?: CaseClass | undefined;
    readonly disclosure?: boolean | undefined;
    readonly suspect?: Suspect | undefined;
    readonly signal: Signal;
    readonly onCall?: PersonId | undefined;
    readonly adviceIds?: readonly string[] | undefined;
    readonly deny?: readonly PersonId[] | undefined;
  };
  describeCase: {
    readonly subjects?: readonly Subject[] | undefined;
    readonly natures?: readonly Nature[] | undefined;
  };
  recordSignal: Signal & { readonly class?: CaseClass | undefined };
  confirmStep: { readonly step: OneOf<typeof CONFIRMABLE_STEPS>; readonly text?: Text | undefined };
  answerReporter: { readonly text: Text; readonly signalId?: string | undefined };
  acknowledge: object;
  reviewSignal: { readonly text: Text; readonly class?: CaseClass | undefined };
  recordKindcheck: {
    readonly result: KindcheckResult;
    readonly children?:
      readonly { readonly name?: Text | undefined; readonly age?: number | undefined }[] | undefined;
    readonly text?: Text | undefined;
  };
  completeMapping: {
    readonly contradictions: 'recorded' | 'soughtNoneFound';
    readonly text?: Text | undefined;
  };
  recordConsultation: {
    readonly with: Consulted;
    readonly outcome: Text;
    readonly anonymous?: boolean | undefined;
    readonly adviceToFollow?: Text | undefined;
    readonly noConversationYet?: boolean | undefined;
    readonly familyInformed?: boolean | undefined;
  };
  followAdvice: { readonly text: Text };
  holdConversation: {
    readonly with: readonly OneOf<typeof CONVERSATION_WITH>[];
    readonly place: OneOf<typeof PLACES>;
    readonly goal?: Text | undefined;
    readonly facts?: Text | undefined;
    readonly reaction?: Text | undefined;
    readonly interpretation?: Text | undefined;
    readonly childHeard: YesNo;
    readonly childNotHeardReason?: Text | undefined;
    readonly outcome: ConversationOutcome;
  };
  recordContactAttempt: { readonly channel: ContactChannel; readonly result: OneOf<typeof CONTACT_RESULTS> };
  waiveConversation: {
    readonly ground: Text;
    readonly explanation?: Text | undefined;
    readonly secondPerson?: PersonId | undefined;
  };
  recordWeighing: {
    readonly nature: Nature;
    readonly severity: OneOf<typeof LEVELS>;
    readonly risk: OneOf<typeof LEVELS>;
    readonly facts: Text;
    readonly opinions: Text;
    readonly doubt: boolean;
  };
}
