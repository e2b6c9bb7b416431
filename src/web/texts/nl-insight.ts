import type { AGE_BANDS, CLOSINGS, NORMS, REPORT_TALKS, TALKS } from '../../domain/insight/indicators.js';
import type { Nature } from '../../domain/case/names.js';

/** Words for what is counted, shared by S27 and its files. */
export const nlFigures = {
  opened: 'Zaken geopend',
  laterSignals: 'Nieuwe signalen in een zaak die al liep',
  vtAdvice: 'Adviezen van Veilig Thuis in een zaak',
  vtAnonymous: 'Anoniem gevraagd',
  talk: 'Stap 3 afgerond',
  childHeard: 'Kind gehoord, bij een gesprek',
  closed: 'Zaken afgesloten',
  reopened: 'Zaken heropend',
  within12: 'Heropend binnen 12 maanden',
  meldingen: 'Meldingen bij Veilig Thuis',
  acute: 'Acute meldingen',
  followUp: 'Opnieuw gemeld',
  shielded: 'Melder afgeschermd voor het gezin',
  objections: 'Met bezwaren, bij een gesprek vooraf',
  helpStarted: 'Hulp gestart',
  vtAnswers: 'Antwoorden van Veilig Thuis',
  vtLate: 'Na meer dan 5 werkdagen',
  decisions: 'Besluiten',
  withoutReason: 'Besluiten zonder reden',
  late: (task: string): string => `${task}: na de termijn`,
  term: (task: string): string => `${task}: aantal keer`,
  nature: {
    physical: 'Lichamelijk geweld',
    mental: 'Psychisch geweld',
    sexual: 'Seksueel geweld',
    neglect: 'Verwaarlozing',
    witness: 'Getuige van geweld',
    partnerViolence: 'Partnergeweld',
    elderAbuse: 'Ouderenmishandeling',
    honour: 'Eergerelateerd geweld',
  } satisfies Record<Nature, string>,
  age: {
    '0-3': '0 tot en met 3 jaar',
    '4-7': '4 tot en met 7 jaar',
    '8-11': '8 tot en met 11 jaar',
    '12-15': '12 tot en met 15 jaar',
    '16-17': '16 en 17 jaar',
    adult: 'Volwassene',
    unborn: 'Ongeboren kind',
    unknown: 'Leeftijd niet bekend',
  } satisfies Record<(typeof AGE_BANDS)[number], string>,
  talks: {
    held: 'Gesprek gevoerd',
    waived: 'Gesprek overgeslagen, met reden',
    effort: 'Drie keer geprobeerd',
  } satisfies Record<(typeof TALKS)[number], string>,
  norms: {
    norm1: 'Norm 1: acute of structurele onveiligheid',
    norm2: 'Norm 2: zelf niet genoeg hulp',
    norm3: 'Norm 3: hulp werkt niet genoeg',
    noNorm: 'Geen norm vastgelegd',
  } satisfies Record<(typeof NORMS)[number], string>,
  reportTalks: {
    talkHeld: 'Vooraf besproken met het gezin',
    talkWaived: 'Niet vooraf besproken, met reden',
    talkLater: 'Gesprek erover kwam later',
  } satisfies Record<(typeof REPORT_TALKS)[number], string>,
  closings: {
    dispelled: 'Vermoeden weggenomen in gesprek',
    noSuspicion: 'Geen vermoeden na het wegen',
    withAgreements: 'Hulp afgesloten met afspraken',
    afterVeiligThuis: 'Afgesloten na Veilig Thuis',
    openedInError: 'Per ongeluk geopend',
    handedOff: 'Overgedragen, andere route',
  } satisfies Record<(typeof CLOSINGS)[number], string>,
  small: '1 tot 4',
  notTold: 'niet getoond',
  atLeast: (n: number): string => `ten minste ${n}`,
  range: (least: number, most: number): string => `${least} tot ${most}`,
  percent: (n: number): string => `${n}%`,
} as const;

/** S27, the dashboard. */
export const nlInsight = {
  title: 'Inzicht',
  year: (from: number): string => `${from}-${from + 1}`,
  whole: 'Hele organisatie',
  lead: (place: string, year: string): string => `${place}, schooljaar ${year}.`,
  choose: { place: 'Locatie', year: 'Schooljaar', button: 'Toon' },
  toReport: 'Naar het jaarverslag',
  behind: 'De laatste wijzigingen worden nog geteld. Kijk over een paar minuten weer.',
  sealed: (n: number): string =>
    `Afgeschermde zaken die nu open zijn: ${n}. Die tellen in geen enkel cijfer mee.`,
  suppressed:
    'Een aantal van 1 tot 4 noemen we niet. Kun je het uitrekenen uit een ander getal, dan tonen we dat getal ook niet.',
  published: (when: string, code: string): string => `Vastgezet op ${when}. Controlecode: ${code}.`,
  notYet: (date: string): string => `Dit schooljaar loopt nog. De cijfers komen op ${date}.`,
  empty: 'In dit schooljaar zijn er nog geen cijfers.',
  asTable: 'Cijfers als tabel',
  rest: 'Overige aantallen',
  heads: {
    what: 'Wat',
    n: 'Aantal',
    share: 'Deel',
    late: 'Na de termijn',
    middle: 'Midden',
    slowest: 'Traagste tiende',
    term: 'Eigen termijn',
  },
  number: (n: number): string => n.toLocaleString('nl-NL'),
  days: (n: number): string => (n === 1 ? '1 dag' : `${n} dagen`),
  workingDays: (n: number): string => (n === 1 ? '1 werkdag' : `${n} werkdagen`),
  charts: {
    stages: {
      title: 'Open zaken naar stand',
      caption: (n: number): string => (n === 1 ? 'Er is 1 zaak open.' : `Er zijn ${n} zaken open.`),
    },
    steps: {
      title: 'Dagen per stap',
      caption:
        'Het midden: de helft van de zaken was sneller. De traagste tiende duurde minstens zo lang als daar staat.',
      step: (n: number, name: string): string => `${n} ${name}`,
      toDecision: 'Opening tot besluit',
      decisionToMelding: 'Besluit tot melding',
    },
    terms: {
      title: 'Binnen de termijn',
      caption: 'Per taak: welk deel was klaar binnen de termijn.',
    },
    stalled: {
      title: 'Zaken zonder nieuwe stap',
      caption: (n: number): string =>
        n === 0
          ? 'In elke open zaak was er de laatste 20 schooldagen een stap.'
          : n === 1
            ? 'In 1 open zaak kwam er 20 schooldagen geen nieuwe stap.'
            : `In ${n} open zaken kwam er 20 schooldagen geen nieuwe stap.`,
      longest: 'Deze staan het langst stil',
      since: (when: string): string => `sinds ${when}`,
    },
    rungs: {
      title: 'Termijnen die voorbij zijn',
      caption: 'Wie er nu van weet. Hoe hoger op de ladder, hoe langer het duurt.',
      due: 'Herinnerd: wie aan zet is',
      '1': 'Ook bij de aandachtsfunctionaris',
      '2': 'Ook bij de directeur',
      '3': 'Ook bij het bestuur',
    },
    checks: {
      title: 'Controles die eraan komen',
      caption: 'Tussencontroles, eindcontroles en volgen na afsluiten, per week.',
      week: (from: string): string => `week van ${from}`,
    },
    meldingen: {
      title: 'Meldingen naar norm en jaar',
      caption: (n: number, acute: number, followUp: number): string =>
        `Dit jaar ${n} gemeld: ${acute} acuut, ${followUp} opnieuw.`,
    },
    answers: {
      title: 'Antwoord van Veilig Thuis',
      caption: 'Veilig Thuis streeft naar een antwoord binnen 5 werkdagen.',
      within: 'Binnen 5 werkdagen',
      later: 'Later',
      middle: (middle: string, slowest: string): string =>
        `Midden: ${middle}. Traagste tiende: ${slowest} of meer.`,
    },
    closed: {
      title: 'Afgesloten en heropend',
      caption: (closed: number, soon: number): string =>
        `Dit jaar ${closed} afgesloten. Binnen 12 maanden weer open: ${soon}.`,
    },
  },
} as const;
