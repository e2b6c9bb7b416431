import { nlAgenda } from './nl-agenda.js';
import { nlAccessRequests } from './nl-access-requests.js';
import { nlAdvice } from './nl-advice.js';
import { nlFigures, nlInsight } from './nl-insight.js';
import { nlYearlyReport } from './nl-yearly-report.js';
import { nlBell } from './nl-bell.js';
import { nlBreakGlass } from './nl-break-glass.js';
import { nlCalendarFeed } from './nl-calendar-feed.js';
import { nlCase } from './nl-case.js';
import { nlClose } from './nl-close.js';
import { nlDecide } from './nl-decide.js';
import { nlAccount } from './nl-account.js';
import { nlDrafts } from './nl-drafts.js';
import { nlEmergency } from './nl-emergency.js';
import { nlExplanation } from './nl-explanation.js';
import { nlFrame } from './nl-frame.js';
import { nlForm } from './nl-form.js';
import { nlPractise } from './nl-practise.js';
import { nlProposal } from './nl-proposal.js';
import { nlHelp } from './nl-help.js';
import { nlLog } from './nl-log.js';
import { nlManage } from './nl-manage.js';
import { nlMelding } from './nl-melding.js';
import { nlRefusals } from './nl-refusals.js';
import { nlReport } from './nl-report.js';
import { nlTryOut } from './nl-try-out.js';
import { nlRetention } from './nl-retention.js';
import { nlSettings } from './nl-settings.js';
import { nlSignal } from './nl-signal.js';
import { nlSignIn } from './nl-sign-in.js';
import { nlSot } from './nl-sot.js';
import { nlStart } from './nl-start.js';
import { nlStates } from './nl-states.js';
import { nlSteps } from './nl-steps.js';
import { nlSystem } from './nl-system.js';
import { nlTimeline } from './nl-timeline.js';
import { nlWorkList } from './nl-work-list.js';

/**
 * Every text of the pages (screens.md): Dutch, B1, calm, "je". A key that is missing is a type error. A page has a
 * file of its own, `nl-page.ts`, and stands here under one name.
 */
export const nl = {
  ...nlFrame,
  form: nlForm,
  states: nlStates,
  practise: nlPractise,
  proposal: nlProposal,
  refusals: nlRefusals,
  report: nlReport,
  signIn: nlSignIn,
  agenda: nlAgenda,
  accessRequests: nlAccessRequests,
  advice: nlAdvice,
  figures: nlFigures,
  insight: nlInsight,
  yearlyReport: nlYearlyReport,
  bell: nlBell,
  breakGlass: nlBreakGlass,
  calendarFeed: nlCalendarFeed,
  close: nlClose,
  decide: nlDecide,
  help: nlHelp,
  log: nlLog,
  manage: nlManage,
  melding: nlMelding,
  account: nlAccount,
  explanation: nlExplanation,
  retention: nlRetention,
  settings: nlSettings,
  tryOut: nlTryOut,
  system: nlSystem,
  drafts: nlDrafts,
  emergency: nlEmergency,
  sot: nlSot,
  start: nlStart,
  signal: nlSignal,
  case: nlCase,
  steps: nlSteps,
  timeline: nlTimeline,
  workList: nlWorkList,
} as const;
