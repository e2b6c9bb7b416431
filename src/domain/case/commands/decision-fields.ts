import type {
  AfwegingNumber,
  Answer,
  ClosureKind,
  CONVERSATION_WITH,
  MeldingChannel,
  PersonId,
  PointId,
  SAFE,
  TALK_FORMS,
  TOWARDS_FAMILY,
  UNSAFETY,
  VtMoment,
  VtRoute,
  YesNo,
} from '../names.js';
import type {
  Call,
  ClosingAgreement,
  HelpPlan,
  MeldingStatement,
  Objections,
  OneOf,
  Text,
  VtTask,
} from './parts.js';

/** Step 5 and what follows: afwegingen, decisions, melding, help, closing. */
export interface DecisionFields {
  answerAfweging: {
    readonly number: AfwegingNumber;
    readonly answer: Answer;
    readonly reason: Text;
    readonly unsafety?: OneOf<typeof UNSAFETY> | undefined;
    readonly withVeiligThuis?: boolean | undefined;
    readonly basedOn?: readonly string[] | undefined;
    readonly secondPerson?: PersonId | undefined;
  };
  decideMelding: {
    readonly melding: YesNo;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
  };
  decideHelp: {
    readonly help: YesNo;
    readonly reason: Text;
    readonly plan?: HelpPlan | undefined;
  };
  raiseEmergency: { readonly reason?: Text | undefined; readonly called?: readonly Call[] | undefined };
  holdPreReportTalk: {
    readonly with: readonly OneOf<typeof CONVERSATION_WITH>[];
    readonly how: OneOf<typeof TALK_FORMS>;
    readonly purpose: Text;
    readonly reaction: Text;
    readonly objections?: Objections | undefined;
  };
  waivePreReportTalk: { readonly ground: Text; readonly explanation?: Text | undefined };
  submitMelding: {
    readonly channel: MeldingChannel;
    readonly towardsFamily: OneOf<typeof TOWARDS_FAMILY>;
    readonly shieldGround?: Text | undefined;
    readonly statements?: readonly MeldingStatement[] | undefined;
    readonly spokenWith?: Text | undefined;
    readonly vtReference?: Text | undefined;
  };
  recordVtContact: { readonly text: Text; readonly vtReference?: Text | undefined };
  recordVtFeedback: {
    readonly moment: VtMoment;
    readonly route: VtRoute;
    readonly text: Text;
    readonly tasks?: readonly VtTask[] | undefined;
  };
  completeTask: { readonly point: PointId; readonly text: Text };
  startHelp: { readonly text: Text };
  recordSight: { readonly who: Text; readonly how: Text; readonly safe: OneOf<typeof SAFE> };
  recordRecheck: { readonly observed: Text; readonly onTrack: boolean };
  closeCase: {
    readonly kind: ClosureKind;
    readonly reason: Text;
    readonly secondPerson?: PersonId | undefined;
    readonly agreements?: readonly ClosingAgreement[] | undefined;
  };
  recordMonitoring: { readonly safe: YesNo; readonly text: Text };
}
