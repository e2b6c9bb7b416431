/** A page of explanation: a title and paragraphs; a list where things are done in order. */
export interface Explanation {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
}

/** S34: works without signing in. "Je" for colleagues, "u" for parents. */
export const nlExplanation = {
  title: 'Uitleg',
  lead: 'Korte uitleg over de meldcode en over Waaklicht. Je hoeft hiervoor niet aangemeld te zijn.',
  rules: 'Regels van de meldcode',
  rule: (id: string): string => `Regel ${id}`,
  quote: 'Zo staat het in de bron:',
  words: 'Woordenlijst',
  back: 'Alle uitleg',
  people: 'In jullie organisatie',
  inspector: 'Vertrouwensinspecteur (bij zorg over een medewerker):',
  topics: {
    meldcode: {
      title: 'Wat is de meldcode?',
      paragraphs: [
        'De meldcode helpt je als je denkt aan geweld of verwaarlozing thuis. Het zijn vijf stappen. Je doet ze niet alleen.',
        'Een vermoeden is genoeg. Bewijzen hoef je niets. Iedereen die met kinderen of cliënten werkt, gebruikt de stappen.',
      ],
    },
    stappen: {
      title: 'De vijf stappen',
      paragraphs: [
        'Stap 1, 2 en 3 mogen in elke volgorde. Bij direct gevaar bel je eerst en doe je de stappen daarna.',
      ],
      list: [
        'Signalen in kaart: schrijf op wat je zag en hoorde. Ook wat het vermoeden tegenspreekt.',
        'Overleg met een collega. Veilig Thuis om advies vragen mag altijd, ook zonder namen.',
        'Gesprek met de ouders, het kind of de cliënt.',
        'Wegen: hoe ernstig is het, en hoe groot is de kans dat het weer gebeurt?',
        'Beslissen: is melden nodig, en is hulp (ook) mogelijk?',
      ],
    },
    afwegingen: {
      title: 'De vijf afwegingen',
      paragraphs: [
        'Bij stap 4 en 5 beantwoord je vijf vragen, op volgorde. Waaklicht laat zien wat uit je antwoord volgt. Jij beslist.',
      ],
      list: [
        'Is er een vermoeden?',
        'Is het acuut of steeds weer onveilig? Dan is melden nodig.',
        'Kunnen wij zelf genoeg hulp geven of regelen? Zo niet, dan is melden nodig.',
        'Nemen de betrokkenen die hulp aan? Zo niet, dan is melden nodig.',
        'Helpt de hulp genoeg, binnen de afgesproken tijd? Zo niet, dan is (opnieuw) melden nodig.',
      ],
    },
    onveiligheid: {
      title: 'Acuut en structureel',
      paragraphs: [
        'Acuut: iemand is in direct lichamelijk gevaar. De komende dagen is de veiligheid niet zeker.',
        'Structureel: in het gezin of huis gebeuren steeds weer onveilige dingen, of het houdt aan.',
        'Vertelt een kind het zelf? Dat wijst vaak op een crisis.',
      ],
    },
    'praten-met-kind': {
      title: 'Praten met een kind',
      paragraphs: [
        'Luister vooral. Vraag niet door over wat er is gebeurd. Beloof niet dat je het geheimhoudt.',
      ],
      list: [
        'Kies een rustige plek.',
        'Zeg dat het goed is dat het kind dit vertelt.',
        'Gebruik de woorden van het kind.',
        'Vertel wat je nu gaat doen.',
      ],
    },
    'praten-met-ouders': {
      title: 'Praten met ouders',
      paragraphs: [
        'Voer dit gesprek met zijn tweeën. Kies een plek die niet thuis en niet op school is, als dat kan. Brengt praten iemand in gevaar? Bel dan eerst Veilig Thuis.',
      ],
      list: [
        'Vertel waarom je wilt praten.',
        'Noem de feiten: wat is gezien of gehoord.',
        'Vraag om een reactie en luister.',
        'Geef pas daarna jouw uitleg.',
      ],
    },
    melden: {
      title: 'Melden en wat daarna komt',
      paragraphs: [
        'Waaklicht stuurt niets naar Veilig Thuis. Jij belt, of vult hun formulier in. Daarna leg je het vast.',
        'Het gezin hoort het eerst van jullie, tenzij dat niet veilig is. Toestemming is niet nodig.',
        'Veilig Thuis streeft naar antwoord in vijf werkdagen. Hoor je niets? Dan vragen wij jou om te bellen.',
      ],
    },
    advies: {
      title: 'Advies is geen melding',
      paragraphs: [
        'Je kunt Veilig Thuis altijd bellen om advies. Dat kan zonder namen. Er begint dan geen melding.',
      ],
    },
    beroepsgeheim: {
      title: 'Beroepsgeheim en meldrecht',
      paragraphs: [
        'De wet geeft je het recht om te melden, ook als je een beroepsgeheim hebt en ook zonder toestemming. Leg uit waarom je het doet.',
      ],
    },
    'aan-zet': {
      title: 'Wat betekent “aan zet”?',
      paragraphs: [
        'Wie aan zet is, doet de volgende stap. Waaklicht laat zien wie dat is, sinds wanneer en tot wanneer. Blijft het stil? Dan krijgt eerst die persoon bericht, en daarna een collega.',
      ],
    },
    bellen: {
      title: 'Wie kan ik bellen?',
      paragraphs: [
        'Bij direct gevaar: 112. Politie zonder haast: 0900-8844. Veilig Thuis, dag en nacht en gratis: 0800-2000.',
      ],
    },
    toegankelijkheid: {
      title: 'Toegankelijkheid',
      paragraphs: [
        'Waaklicht werkt met toetsenbord, voorleessoftware en vergroting, en zonder script. We houden ons aan WCAG 2.2, niveau AA.',
        'Werkt iets niet voor jou? Vertel het de beheerder van je organisatie.',
      ],
    },
    privacy: {
      title: 'Privacy',
      paragraphs: [
        'Wat je schrijft, is versleuteld. Namen staan alleen op de pagina zelf, nooit in mail, titel of adres.',
        'Je ziet alleen wat bij jouw werk hoort. Wie iets leest, staat in het logboek.',
        'Lang niets gedaan? Dan vergrendelt het scherm. Moet je snel weg? Kies “Snel verlaten”. Je browser onthoudt wel dat je hier was.',
      ],
    },
    ouders: {
      title: 'Voor ouders en cliënten',
      paragraphs: [
        'Maakt een school of organisatie zich zorgen? Dan schrijft zij op wat zij ziet en wat er is besproken. Ook wat u daarvan vindt, hoort erbij.',
        'U mag vragen om inzage. Klopt iets niet, dan mag u vragen om het te verbeteren. Vraag het de school of organisatie zelf.',
        'Bent u het niet eens met het antwoord? U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
      ],
    },
  },
} as const satisfies { readonly topics: Readonly<Record<string, Explanation>> } & Record<string, unknown>;
