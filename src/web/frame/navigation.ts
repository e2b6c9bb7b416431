import type { Role } from '../../domain/case/names.js';
import { nl } from '../texts/nl.js';
import { urls } from '../urls.js';

export interface NavigationItem {
  readonly text: string;
  readonly to: string;
}

const words = nl.navigation;
const item = {
  start: { text: words.start, to: urls.start() },
  signal: { text: words.signal, to: urls.signal() },
  mySignals: { text: words.mySignals, to: urls.mySignals() },
  workList: { text: words.workList, to: urls.workList() },
  calendar: { text: words.calendar, to: urls.calendar() },
  sot: { text: words.sot, to: urls.meetings() },
  consultations: { text: words.meeting, to: urls.consultations() },
  insight: { text: words.insight, to: urls.insight() },
  settings: { text: words.settings, to: urls.settings() },
  bell: { text: words.bell, to: urls.bell() },
  accessRequests: { text: words.accessRequests, to: urls.accessRequests() },
  retention: { text: words.retention, to: urls.retention() },
  log: { text: words.log, to: urls.log() },
  practice: { text: words.practice, to: urls.practice() },
  explanation: { text: words.explanation, to: urls.explanations() },
} as const satisfies Record<string, NavigationItem>;

type Item = keyof typeof item;

const CASES: readonly Item[] = ['start', 'workList', 'calendar', 'sot', 'insight', 'practice', 'explanation'];

/** C0.1: which way each role goes. */
const OF_ROLE: Readonly<Record<Role, readonly Item[]>> = {
  professional: ['start', 'signal', 'mySignals', 'practice', 'explanation'],
  contactPerson: ['start', 'signal', 'mySignals', 'practice', 'explanation'],
  internBegeleider: CASES,
  aandachtsfunctionaris: CASES,
  director: CASES,
  endResponsible: CASES,
  bestuur: ['start', 'insight', 'practice', 'explanation'],
  vertrouwenspersoon: ['start', 'workList', 'practice', 'explanation'],
  privacyOfficer: ['start', 'accessRequests', 'retention', 'log', 'calendar', 'practice'],
  sotChair: ['start', 'sot', 'calendar', 'practice'],
  sotMember: ['start', 'consultations'],
  regisseur: ['start', 'consultations'],
  administrator: ['start', 'settings', 'bell', 'practice', 'explanation'],
  auditor: ['start'],
};

const ORDER = Object.keys(item) as Item[];

/** Somebody with several roles sees all their ways, in one order. */
export function navigationFor(roles: ReadonlySet<Role>): readonly NavigationItem[] {
  const wanted = new Set<Item>([...roles].flatMap((role) => OF_ROLE[role]));
  if (wanted.size === 0) OF_ROLE.professional.forEach((one) => wanted.add(one));
  return ORDER.filter((one) => wanted.has(one)).map((one) => item[one]);
}
