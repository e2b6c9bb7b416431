/** S26. */
export const nlAgenda = {
  title: 'Agenda',
  lead: 'Hier staat wat er op welke dag klaar moet zijn. Spoed zie je altijd eerst in de werklijst.',
  leadOwn: 'Hier staat wat jij op welke dag moet doen.',
  views: { label: 'Weergave', lijst: 'Drie weken', week: 'Week', maand: 'Maand', dag: 'Eén dag' },
  choose: {
    label: 'Wat je ziet',
    who: 'Van wie',
    everybody: 'van iedereen die ik mag zien',
    me: 'alleen ik',
    location: 'Locatie',
    all: 'alle locaties',
    button: 'Toon',
  },
  period: {
    label: 'Andere dagen',
    before: 'Eerder',
    today: 'Vandaag',
    after: 'Later',
    range: (from: string, to: string): string => `${from} tot en met ${to}`,
  },
  subscribe: 'Zet je taken in je eigen agenda',
  passed: (n: number): string =>
    n === 1
      ? 'Bij 1 taak van eerder is de termijn voorbij.'
      : `Bij ${n >= 1000 ? 'meer dan 1.000' : n} taken van eerder is de termijn voorbij.`,
  toPassed: 'Bekijk ze in de werklijst',
  days: 'Dagen',
  todayMark: 'vandaag',
  emptyDays: {
    lijst: 'Niets gepland in deze weken.',
    week: 'Niets gepland in deze week.',
    maand: 'Niets gepland in deze maand.',
    dag: 'Niets gepland op deze dag.',
  },
  nothing: 'Niets gepland.',
  more: (n: number): string => `en nog ${n}`,
  moreOn: (day: string): string => `op ${day}`,
  moreInList: (n: number): string => `Er zijn er nog ${n}. Kies een locatie, of kijk in de werklijst.`,
  you: 'jij',
  termPassed: 'termijn voorbij',
  until: (time: string): string => `vóór ${time}`,
  on: (time: string): string => `om ${time}`,
  off: {
    holiday: (name: string): string => `${name}: gewone termijnen staan stil, spoed en Veilig Thuis niet.`,
    public: (name: string): string => `${name}: vrije dag, gewone termijnen tellen deze dag niet.`,
    closed: 'Dicht: gewone termijnen tellen deze dag niet.',
    closedAt: (place: string): string => `${place} is dicht: gewone termijnen tellen deze dag daar niet.`,
    closedShort: 'Dicht',
    closedShortAt: (place: string): string => `${place} dicht`,
  },
  lastDayShort: 'Vakantieafspraken klaar',
  offDays: 'Vrije dagen',
  lastDay: (holiday: string): string =>
    `Laatste schooldag voor de ${holiday}. De vakantieafspraken moeten vandaag klaar zijn.`,
  to: (last: string): string => ` tot en met ${last}`,
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  months: [
    'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december',
  ], // prettier-ignore
  caption: (month: string): string => `Agenda van ${month}`,
} as const;
