import type { Role } from '../../domain/case/names.js';

const roles = {
  professional: 'professional',
  contactPerson: 'contactpersoon',
  internBegeleider: 'intern begeleider',
  aandachtsfunctionaris: 'aandachtsfunctionaris',
  director: 'directeur',
  endResponsible: 'eindverantwoordelijke',
  bestuur: 'bestuur',
  vertrouwenspersoon: 'vertrouwenspersoon',
  privacyOfficer: 'functionaris gegevensbescherming',
  sotChair: 'voorzitter van het SOT',
  administrator: 'beheerder',
} as const satisfies Record<Role, string>;

/** The parts every page shares (C0.1, S35). */
export const nlFrame = {
  name: 'Waaklicht',
  roles,
  skip: { label: 'Meteen naar', toContent: 'Naar de inhoud', leave: 'Snel verlaten' },
  strip: {
    danger: 'Direct gevaar? Bel',
    police: 'Politie',
    veiligThuis: 'Veilig Thuis',
    always: '(gratis, dag en nacht)',
    region: 'Veilig Thuis in onze regio:',
    label: 'Bellen bij gevaar',
    noNumber: 'het nummer van jullie locatie',
  },
  practice: 'OEFENEN – niet echt',
  header: { leave: 'Snel verlaten', lock: 'Vergrendelen', signal: 'Signaal melden', label: 'Waaklicht' },
  navigation: {
    label: 'Hoofdmenu',
    start: 'Start',
    signal: 'Signaal melden',
    mySignals: 'Mijn signalen',
    workList: 'Werklijst',
    calendar: 'Agenda',
    sot: 'SOT',
    insight: 'Inzicht',
    yearlyReport: 'Jaarverslag',
    meeting: 'Overleg',
    settings: 'Instellingen',
    bell: 'De bel',
    accessRequests: 'Inzageverzoeken',
    retention: 'Bewaren',
    log: 'Logboek',
    system: 'Systeem',
    explanation: 'Uitleg',
    profile: 'Mijn gegevens',
  },
  footer: {
    help: 'Uitleg en hulp',
    whomToCall: 'Wie kan ik bellen?',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
    label: 'Over Waaklicht',
  },
  print: { notMeant: 'Deze pagina is niet bedoeld om af te drukken.' },
  error: 'Fout: ',
  toStart: 'Naar het begin',
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is het adres veranderd. Of je mag deze pagina niet zien.',
  },
  fault: {
    title: 'Er ging iets mis bij ons',
    kept: 'Er ging iets mis bij ons. Jouw tekst is bewaard als concept.',
    lost: 'Kopieer je tekst voordat je verdergaat.',
    nothing: 'Er ging iets mis bij ons. Probeer het nog eens.',
    copyLabel: 'Jouw tekst',
  },
  away: {
    title: 'Waaklicht is even niet bereikbaar',
    text: 'Waaklicht is even niet bereikbaar. Wacht niet: bel.',
  },
  badRequest: {
    title: 'Dit kunnen we niet lezen',
    text: 'Er kwam iets binnen dat we niet konden lezen. Ga terug en probeer het nog eens.',
  },
  forbidden: {
    title: 'Dit formulier kwam van een andere plek',
    text: 'Open de pagina opnieuw in Waaklicht en verstuur het formulier daar.',
  },
  tooMany: {
    title: 'Even wachten',
    text: 'Er komen veel verzoeken van jou binnen. Wacht een minuut. Bellen kan altijd.',
  },
  idle: {
    soon: 'Over 2 minuten vergrendelt dit scherm. Je tekst is bewaard.',
    goOn: 'Verder werken',
  },
  saved: {
    at: 'Bewaard om',
    not: 'Niet bewaard. Je tekst staat nog op het scherm.',
    sending: 'Bezig met versturen',
  },
} as const;
