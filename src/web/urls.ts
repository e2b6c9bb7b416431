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

function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const fill = (values: Readonly<Record<string, string | number>> = {}): string =>
    pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
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

  start: path('/'),
  signal: path('/signaal'),
  signalSent: path('/signaal/verstuurd/:id'),
  mySignals: path('/mijn-signalen'),
  mySignal: path('/mijn-signalen/:id'),
  workList: path('/werklijst'),

  case: path('/zaken/:zaak'),
  timeline: path('/zaken/:zaak/tijdlijn'),
  timelineEntry: path('/zaken/:zaak/tijdlijn/:regel'),
  lookBack: path('/zaken/:zaak/terugkijken'),
  forAndAgainst: path('/zaken/:zaak/voor-en-tegen'),
  caseSignal: path('/zaken/:zaak/signaal'),
  reviewSignal: path('/zaken/:zaak/signaal/:id/bekijken'),
  step: path('/zaken/:zaak/stap/:stap'),
  afweging: path('/zaken/:zaak/stap/5/afweging/:nummer'),
  decideMelding: path('/zaken/:zaak/stap/5/melden'),
  decideHelp: path('/zaken/:zaak/stap/5/hulp'),
  emergency: path('/spoed'),
  caseEmergency: path('/zaken/:zaak/spoed'),
  melding: path('/zaken/:zaak/melding'),
  preReportTalk: path('/zaken/:zaak/melding/gesprek'),
  report: path('/zaken/:zaak/melding/rapport'),
  reportPdf: path('/zaken/:zaak/melding/rapport.pdf'),
  veiligThuis: path('/zaken/:zaak/veilig-thuis'),
  help: path('/zaken/:zaak/hulp'),
  sight: path('/zaken/:zaak/hulp/zicht'),
  recheck: path('/zaken/:zaak/hulp/controle'),
  close: path('/zaken/:zaak/sluiten'),
  monitor: path('/zaken/:zaak/volgen'),
  manage: path('/zaken/:zaak/beheer'),
  access: path('/zaken/:zaak/toegang'),
  holidayPlan: path('/zaken/:zaak/vakantie'),
  move: path('/zaken/:zaak/verhuizing'),
  caseLog: path('/zaken/:zaak/logboek'),
  breakGlass: path('/noodtoegang'),

  confirm: path('/bevestigen/:id'),
  drafts: path('/concepten'),
  keepDraft: path('/concepten/bewaren'),
  dropDraft: path('/concepten/:id/weggooien'),
  advice: path('/advies'),
  meetings: path('/sot'),
  meeting: path('/sot/:id'),
  meetingAgenda: path('/sot/:id/agenda'),
  meetingPoint: path('/sot/:id/punt/:punt'),
  meetingConduct: path('/sot/:id/voeren'),
  meetingMinutes: path('/sot/:id/verslag'),
  meetingActions: path('/sot/:id/acties'),
  external: path('/overleg/:id'),
  calendar: path('/agenda'),
  calendarFeed: path('/agenda/abonnement'),
  insight: path('/inzicht'),
  yearlyReport: path('/jaarverslag/:schooljaar'),
  log: path('/logboek'),
  accessRequests: path('/inzageverzoeken'),
  accessRequest: path('/inzageverzoeken/:id'),
  retention: path('/bewaren'),
  settings: path('/instellingen'),
  setting: path('/instellingen/:onderdeel'),
  practice: path('/oefenen'),
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
