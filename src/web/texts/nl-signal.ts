import type { Nature, Suspect } from '../../domain/case/names.js';

/** S03, S04. */
export const nlSignal = {
  title: 'Signaal melden',
  lead: 'Je hoeft niets zeker te weten. Een vermoeden is genoeg.',
  reader: (name: string, term: string): string => `${name} leest dit, uiterlijk ${term}.`,
  danger: {
    label: 'Is iemand nu in direct gevaar?',
    help: 'Bij ja: bel eerst. Schrijven kan daarna.',
    error: 'Kies ja of nee.',
  },
  subject: {
    label: 'Over wie gaat het?',
    kinds: {
      pupil: 'Een leerling',
      child: 'Een kind',
      adult: 'Een volwassene',
      unborn: 'Een kind dat nog niet geboren is',
    },
    error: 'Kies over wie het gaat.',
    name: 'Naam',
    nameHelp: 'Schrijf de hele naam en de groep. Gebruik geen afkorting.',
    age: 'Leeftijd ongeveer',
    ageError: 'Vul een leeftijd in cijfers in, bijvoorbeeld 8.',
    more: 'Nog iemand erbij',
    nth: (n: number): string => `Persoon ${n}`,
  },
  text: {
    label: 'Wat heb je gezien of gehoord?',
    help: 'Eén zin is genoeg. Gebruik de woorden die je hoorde. Schrijf nog geen verklaring op.',
    error: 'Schrijf op wat je zag of hoorde. Eén zin is genoeg.',
  },
  kind: {
    label: 'Hoe weet je dit?',
    help: 'Alles mag. Wij bewaren het verschil.',
    choices: {
      observation: 'Ik zag of hoorde het zelf',
      statement: 'Iemand vertelde het mij',
      document: 'Ik las het',
      interpretation: 'Het is een indruk of gevoel',
    },
    error: 'Kies hoe je dit weet.',
  },
  source: {
    label: 'Van wie weet je dit?',
    help: 'Bijvoorbeeld: oma, de overblijfouder.',
    only: 'Alleen als iemand het vertelde of als je het las.',
    error: 'Vul in van wie je dit weet.',
  },
  when: { label: 'Wanneer was dat?' },
  disclosure: {
    label: 'Vertelde het kind of de cliënt dit zelf aan jou?',
    help: 'Ook als er geen hulp werd gevraagd.',
    error: 'Kies ja of nee.',
  },
  suspect: {
    label: 'Gaat je zorg over iemand die bij ons werkt of in het bestuur zit?',
    help: 'Zo bepalen wij wie dit mag lezen.',
    choices: {
      home: 'Nee, over thuis',
      staff: 'Ja, iemand die hier werkt',
      board: 'Ja, iemand van het bestuur',
      child: 'Nee, over gedrag tussen kinderen',
      unknown: 'Weet ik niet',
    } satisfies Record<Suspect, string>,
    error: 'Kies een antwoord. ‘Weet ik niet’ mag ook.',
  },
  about: {
    label: 'Om wie gaat het?',
    help: 'Deze persoon ziet dit signaal nergens.',
    nobody: 'Niemand gekozen',
  },
  more: {
    heading: 'Meer invullen',
    help: 'Mag ook later.',
    natures: 'Waar gaat het over?',
    natureChoices: {
      physical: 'Lichamelijk',
      mental: 'Psychisch',
      sexual: 'Seksueel',
      neglect: 'Verwaarlozing',
      witness: 'Kind is getuige',
      partnerViolence: 'Geweld tussen partners',
      elderAbuse: 'Ouderenmishandeling',
      honour: 'Eergerelateerd',
    } satisfies Record<Nature, string>,
    deny: 'Wie mag dit verder niet lezen?',
    onCall: 'Ik heb dienst buiten schooltijd',
  },
  location: { label: 'Op welke locatie?', error: 'Kies een locatie.' },
  button: 'Signaal versturen',
  sent: {
    title: 'Je signaal is verstuurd',
    reads: (name: string, term: string): string =>
      `${name} leest het uiterlijk ${term}. Je krijgt bericht als het gelezen is.`,
    now: 'Wat kun je nu doen?',
    otherSide: 'Weet je ook iets dat een andere kant laat zien? Voeg het toe.',
    talk: 'Praat er alleen over met collega’s die het moeten weten.',
    promise: 'Beloof een kind niet dat je het geheimhoudt.',
    worse: 'Wordt het erger? Kies Spoed of bel.',
    disclosed: (name: string): string =>
      `Goed dat je luisterde. Vraag niet door over wat er is gebeurd. ${name} kijkt hier vandaag nog naar.`,
    staffTitle: 'Dit gaat via een andere route',
    staff: (authority: string): string =>
      `Deze zorg gaat over iemand die hier werkt. Dan werken we niet met deze stappen. Praat vandaag nog met ${authority}. Gaat het om seksueel gedrag?`,
    staffCall: 'Bel de vertrouwensinspecteur:',
    staffKept: 'Jouw tekst is bewaard als overdracht.',
    staffHidden: 'De persoon die je koos, kan dit niet zien.',
    board: (name: string): string =>
      `Je signaal is bij de vertrouwenspersoon: ${name}. Niemand van het bestuur kan dit zien.`,
    child: 'Dit valt onder het veiligheidsplan. Is er ook een zorg over thuis? Meld die apart.',
    nobody:
      'Er is nu niemand van jouw locatie bereikbaar via Waaklicht. Bel zelf. Je signaal is bewaard en gaat naar iedereen die het mag lezen.',
    toMine: 'Naar mijn signalen',
  },
  mine: {
    title: 'Mijn signalen',
    item: (date: string): string => `Signaal van ${date}`,
    sent: 'Verstuurd. Nog niet gelezen.',
    read: (name: string, date: string): string => `Gelezen door ${name} op ${date}.`,
    working: 'Er wordt aan gewerkt.',
    handedOff: 'Overgedragen via een andere route.',
    done: (date: string): string =>
      `Afgerond op ${date}. Goed dat je dit doorgaf. Maak je je weer zorgen? Geef het opnieuw door.`,
    since: (date: string): string => `sinds ${date}`,
    wrote: 'Wat jij schreef',
    answer: 'Antwoord',
    add: 'Iets toevoegen',
    addLabel: 'Wat wil je toevoegen?',
    addHelp: 'Aanvullen kan altijd. Ook als het een andere kant laat zien.',
    added: 'Toegevoegd.',
    improve: 'Verbeteren',
    noDelete: 'Een signaal kun je niet wissen. Aanvullen kan altijd.',
    ask: (name: string, number: string): string =>
      `Wil je weten wat er gebeurt? Loop langs bij ${name} of bel ${number}. Niet alles mag worden verteld.`,
  },
} as const;
