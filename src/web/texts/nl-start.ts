/** S02. */
export const nlStart = {
  title: 'Start',
  greeting: (name: string): string => `Dag ${name}`,
  signal: 'Signaal melden',
  waits: {
    heading: 'Dit wacht op jou',
    open: 'Openen',
    nothing: 'Er wacht niets op jou.',
    next: (term: string): string => `De eerstvolgende termijn is ${term}.`,
  },
  confirmations: {
    heading: 'Wacht op jouw bevestiging',
    look: 'Bekijken',
    from: (name: string): string => `Van ${name}`,
  },
  ofRole: {
    heading: 'Voor jouw rol',
    decide: (code: string): string => `Zaak ${code} wacht op jouw besluit`,
    climbed: (code: string, task: string): string => `Zaak ${code} kwam bij jou door een termijn: ${task}`,
    requests: (n: number, term: string): string =>
      n === 1
        ? `1 inzageverzoek. Het antwoord moet weg vóór ${term}.`
        : `${n} inzageverzoeken. Het eerste antwoord moet weg vóór ${term}.`,
    retention: (n: number): string =>
      n === 1 ? '1 voorstel om te bekijken bij Bewaren' : `${n} voorstellen om te bekijken bij Bewaren`,
  },
  drafts: { heading: 'Concepten', until: (date: string): string => `verdwijnt op ${date}`, go: 'Verder' },
  mySignals: {
    heading: 'Mijn signalen',
    empty: 'Je hebt nog geen signalen gemeld. Maak je je zorgen? Geef het door, ook als je twijfelt.',
    all: 'Alle signalen',
  },
  numbers: {
    heading: 'Jouw zaken in cijfers',
    onTurn: (n: number): string => `Jij bent aan zet: ${n}`,
    overdue: (n: number): string => `Termijn voorbij: ${n}`,
    unseen: (n: number): string => `Nog niet bekeken: ${n}`,
  },
} as const;
