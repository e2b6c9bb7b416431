import { AsyncLocalStorage } from 'node:async_hooks';

/** The names between colons in a path: `/zaken/:zaak/stap/:stap` has `zaak` and `stap`. */
type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

type Values<Pattern extends string> = [Names<Pattern>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Pattern>, string | number>>];

/** One address: `pattern` for the router, and a function that fills it in. */
export interface Path<Pattern extends string> {
  (...values: Values<Pattern>): string;
  readonly pattern: Pattern;
}

type Filled = Readonly<Record<string, string | number>>;

function fillIn(pattern: string, values: Filled): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const fill = (values: Filled = {}): string => fillIn(pattern, values);
  return Object.assign(fill as (...values: Values<Pattern>) => string, { pattern });
}

/** Below which address the pages of cases stand during this request: empty, or that of a story (S32). */
const story = new AsyncLocalStorage<string>();

/** Answers a request about a story: its pages are the ordinary ones, and every link in them stays in the story. */
export function inStory<Result>(base: string, answer: () => Promise<Result>): Promise<Result> {
  return story.run(base, answer);
}

/** A page that is also part of a story. The start of a story is the story itself. */
function played<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const fill = (values: Filled = {}): string => {
    const base = story.getStore() ?? '';
    const address = fillIn(pattern, values);
    return base !== '' && address === '/' ? base : base + address;
  };
  return Object.assign(fill as (...values: Values<Pattern>) => string, { pattern });
}

/**
 * Every address of the pages, once (screens.md B). Dutch, lower case, no trailing slash; a case by its code without
 * hyphen, everything else by a random id. Never a name, never typed text.
 */
export const urls = {
  signIn: path('/aanmelden'),
  signInCode: path('/aanmelden/code'),
  recover: path('/aanmelden/herstel'),
  signInSchool: path('/aanmelden/school'),
  signInSchoolBack: path('/aanmelden/school/terug'),
  schoolLogout: path('/aanmelden/school/afmelden'),
  invitation: path('/uitnodiging/:sleutel'),
  newPassword: path('/wachtwoord'),
  factor: path('/tweede-factor'),
  agreements: path('/afspraken'),
  locked: path('/vergrendeld'),
  lock: path('/vergrendelen'),
  signOut: path('/afmelden'),
  leave: path('/verlaten'),
  stay: path('/verder-werken'),

  start: played('/'),
  signal: played('/signaal'),
  signalSent: played('/signaal/verstuurd/:id'),
  mySignals: played('/mijn-signalen'),
  mySignal: played('/mijn-signalen/:id'),
  workList: played('/werklijst'),

  case: played('/zaken/:zaak'),
  timeline: played('/zaken/:zaak/tijdlijn'),
  timelineEntry: played('/zaken/:zaak/tijdlijn/:regel'),
  lookBack: played('/zaken/:zaak/terugkijken'),
  forAndAgainst: played('/zaken/:zaak/voor-en-tegen'),
  caseSignal: played('/zaken/:zaak/signaal'),
  reviewSignal: played('/zaken/:zaak/signaal/:id/bekijken'),
  step: played('/zaken/:zaak/stap/:stap'),
  afweging: played('/zaken/:zaak/stap/5/afweging/:nummer'),
  decideMelding: played('/zaken/:zaak/stap/5/melden'),
  decideHelp: played('/zaken/:zaak/stap/5/hulp'),
  emergency: path('/spoed'),
  caseEmergency: played('/zaken/:zaak/spoed'),
  melding: played('/zaken/:zaak/melding'),
  preReportTalk: played('/zaken/:zaak/melding/gesprek'),
  report: played('/zaken/:zaak/melding/rapport'),
  reportPdf: played('/zaken/:zaak/melding/rapport.pdf'),
  veiligThuis: played('/zaken/:zaak/veilig-thuis'),
  help: played('/zaken/:zaak/hulp'),
  sight: played('/zaken/:zaak/hulp/zicht'),
  recheck: played('/zaken/:zaak/hulp/controle'),
  close: played('/zaken/:zaak/sluiten'),
  monitor: played('/zaken/:zaak/volgen'),
  manage: played('/zaken/:zaak/beheer'),
  access: played('/zaken/:zaak/toegang'),
  holidayPlan: played('/zaken/:zaak/vakantie'),
  move: played('/zaken/:zaak/verhuizing'),
  caseLog: played('/zaken/:zaak/logboek'),
  breakGlass: path('/noodtoegang'),

  confirm: played('/bevestigen/:id'),
  drafts: played('/concepten'),
  keepDraft: played('/concepten/bewaren'),
  dropDraft: played('/concepten/:id/weggooien'),
  advice: path('/advies'),
  meetings: path('/sot'),
  meeting: path('/sot/:id'),
  meetingAgenda: path('/sot/:id/agenda'),
  meetingPoint: path('/sot/:id/punt/:punt'),
  meetingConduct: path('/sot/:id/voeren'),
  meetingMinutes: path('/sot/:id/verslag'),
  meetingActions: path('/sot/:id/acties'),
  consultations: path('/overleg'),
  consultation: path('/overleg/:id'),
  calendar: path('/agenda'),
  calendarFeed: path('/agenda/abonnement'),
  insight: path('/inzicht'),
  yearlyReport: path('/jaarverslag/:schooljaar'),
  log: path('/logboek'),
  accessRequests: path('/inzageverzoeken'),
  accessRequest: path('/inzageverzoeken/:id'),
  accessPieces: path('/inzageverzoeken/:id/stukken'),
  accessDecision: path('/inzageverzoeken/:id/besluit'),
  accessCopy: path('/inzageverzoeken/:id/afschrift.pdf'),
  retention: path('/bewaren'),
  settings: path('/instellingen'),
  setting: path('/instellingen/:onderdeel'),
  tryTerms: path('/instellingen/termijnen/proef'),
  practice: path('/oefenen'),
  story: path('/oefenen/:run'),
  storyClock: path('/oefenen/:run/klok'),
  storyPlayer: path('/oefenen/:run/rol'),
  storyScene: path('/oefenen/:run/scene'),
  storyInbox: path('/oefenen/:run/postbak'),
  storyReview: path('/oefenen/:run/vergelijken'),
  storyProof: path('/oefenen/:run/bewijs'),
  bell: path('/bel'),
  explanations: path('/uitleg'),
  explanation: path('/uitleg/:onderwerp'),
  rule: path('/uitleg/regels/:regel'),
  profile: path('/profiel'),
  system: path('/systeem'),
} as const;

/** A case code as people read it: `7K3-M9Q`. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

const CODE = /^[2-9BCDFGHJKLMNPQRSTVWXZ]{6}$/;

/** A typed case code, with or without hyphen, in any case; `null` when it cannot be one (BI-13). */
export function readCode(typed: string): string | null {
  const code = typed.trim().replace('-', '').toUpperCase();
  return CODE.test(code) ? code : null;
}
