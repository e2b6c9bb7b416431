/**
 * The rules of the meldcode as data: number, what it asks, and the sentence of the source it comes from
 * (domain.md 2.2-2.6; S000-S004 are the five source documents). `docs/regels.md` is made from this table; the code
 * and the tests that name a number are found by reading them.
 */
export type Seed = 'S000' | 'S001' | 'S002' | 'S003' | 'S004';

/** A literal sentence or part of one, in the words of the source. */
interface Quote {
  readonly seed: Seed;
  readonly text: string;
}

export interface Rule {
  readonly id: `R${number}`;
  /** What the rule asks, in one Dutch sentence. */
  readonly asks: string;
  readonly quotes: readonly Quote[];
  /** A rule about one case, or about the organisation around all cases. */
  readonly where: 'case' | 'organisation';
  /** Shown in the document: what of the rule lies outside the system. */
  readonly remark?: string;
}

const S000 = (text: string): Quote => ({ seed: 'S000', text });
const S001 = (text: string): Quote => ({ seed: 'S001', text });
const S002 = (text: string): Quote => ({ seed: 'S002', text });
const S003 = (text: string): Quote => ({ seed: 'S003', text });
const S004 = (text: string): Quote => ({ seed: 'S004', text });

const inCase = (id: Rule['id'], asks: string, ...quotes: readonly Quote[]): Rule => ({
  id,
  asks,
  quotes,
  where: 'case',
});

export const RULES: readonly Rule[] = [
  inCase(
    'R01',
    'Begin bij een vermoeden van lichamelijk, psychisch of seksueel geweld of verwaarlozing.',
    S001('doorloopt de stappen van de meldcode als hij of zij vermoedens heeft'),
  ),
  inCase(
    'R02',
    'Leg meteen vast, ook als er niets op volgt.',
    S001('Ook al worden er geen verdere stappen gezet'),
  ),
  inCase(
    'R03',
    'Leg ook vast wat de signalen tegenspreekt.',
    S001('Ook de gegevens die de signalen weerspreken worden vastgelegd'),
  ),
  inCase(
    'R04',
    'Houd feiten en meningen uit elkaar.',
    S001('Beschrijf objectief en feitelijk wat je waarneemt'),
    S001('Feiten worden gescheiden van meningen'),
  ),
  inCase('R05', 'De kindcheck hoort bij stap 1.', S003('is onderdeel van deze stap')),
  inCase(
    'R06',
    'Stap 2 is overleg met minstens één collega; Veilig Thuis en een deskundige in letselduiding kunnen erbij.',
    S003('Overleg met een collega. Raadpleeg eventueel'),
    S004('Of een deskundige op het gebied van letselduiding'),
  ),
  inCase(
    'R07',
    'Stap 2 mag vóór stap 1 komen en mag worden herhaald.',
    S001('Dit kan dus al eerder dan stap 1 of vaker voorkomen'),
  ),
  inCase(
    'R08',
    'Stap 3 heeft vier delen in vaste volgorde: doel, feiten, reactie, en pas daarna zo nodig uitleg.',
    S004('Kom pas na deze reactie zo nodig met een interpretatie'),
  ),
  inCase(
    'R09',
    'Voer het gesprek van stap 3 liefst op een neutrale plek. Dit wordt vastgelegd, niet afgedwongen.',
    S001('Bij voorkeur in een neutrale omgeving'),
  ),
  inCase(
    'R10',
    'Stap 3 mag alleen worden overgeslagen als praten iemand in acuut gevaar brengt.',
    S001('Deze stap mag alleen worden overgeslagen wanneer er vermoedens zijn'),
    S001('één van de betrokkenen in acuut gevaar komt'),
  ),
  inCase(
    'R11',
    'Neemt het gesprek de vermoedens weg, dan zijn de volgende stappen niet nodig; leg dat vast.',
    S001('Worden de vermoedens door het gesprek weggenomen, dan zijn de volgende stappen niet nodig'),
  ),
  inCase(
    'R12',
    'Bij twijfel in stap 4 hoort altijd (opnieuw) overleg met Veilig Thuis.',
    S003('Neem bij twijfel altijd contact op met Veilig Thuis'),
    S004('Raadpleeg in geval van twijfel altijd (opnieuw) Veilig Thuis'),
  ),
  inCase(
    'R13',
    'In stap 5 komen twee beslissingen, in vaste volgorde: eerst melden, dan hulp.',
    S001('achtereenvolgens twee beslissingen genomen (volgorde dwingend)'),
    S002('éérst of een melding bij Veilig Thuis noodzakelijk is en daarna'),
  ),
  inCase(
    'R14',
    'De volgorde van de stappen is vrij en stappen mogen terugkomen; vóór een melding zijn ze alle doorlopen.',
    S001('deze is volgorde niet dwingend'),
    S001('alle stappen heeft doorlopen, voordat hij besluit een melding te doen'),
  ),
  inCase(
    'R15',
    'Stap 4 komt na stap 1 tot en met 3, stap 5 na stap 1 tot en met 4.',
    S001('Wanneer de eerste drie stappen zijn afgerond'),
    S001('Wanneer de eerste vier stappen zijn afgerond'),
  ),
  inCase(
    'R16',
    'Afweging 1: is er een vermoeden van geweld of mishandeling? Nee = afsluiten en vastleggen.',
    S001('Nee: Afsluiten en vastleggen in dossier'),
  ),
  inCase(
    'R17',
    'Afweging 2: is er acute of structurele onveiligheid? Ja = melden; de rest beantwoord je samen met Veilig Thuis.',
    S001('Ja: Melden bij Veilig Thuis. De afwegingen 3 tot en met 5 worden samen met Veilig Thuis doorlopen'),
  ),
  inCase(
    'R18',
    'Afweging 3: kan ik effectieve hulp bieden of organiseren? Nee of twijfel = melden.',
    S001('Ben ik in staat effectieve hulp te bieden of organiseren'),
    S004('twijfel je eraan of je hier voldoende bescherming tegen kunt bieden'),
  ),
  inCase(
    'R19',
    'Afweging 4: aanvaarden de betrokkenen de hulp en zetten zij zich in? Nee = melden, ja = hulp met een termijn.',
    S001('zijn zij bereid zich hiervoor in te zetten'),
    S001('Ja: Hulp bieden of organiseren, ga verder met afweging 5'),
  ),
  inCase(
    'R20',
    'Afweging 5: geeft de hulp binnen de termijn het nodige resultaat? Nee = (opnieuw) melden.',
    S001('Leidt de hulp binnen de gewenste termijn tot de noodzakelijke resultaten'),
    S001('Nee: (Opnieuw) melden bij Veilig Thuis'),
  ),
  inCase(
    'R21',
    'Een melding rust op een van drie normen: onveiligheid, onvoldoende hulp, of onveiligheid die niet stopt.',
    S001('In ALLE gevallen van acute onveiligheid en/of structurele onveiligheid'),
    S001('in onvoldoende mate effectieve hulp kan bieden of kan organiseren'),
    S001('constateert dat de onveiligheid niet stopt of zich herhaalt'),
  ),
  inCase(
    'R22',
    'Acuut, structureel en disclosure hebben een vaste betekenis.',
    S001('een persoon in direct fysiek gevaar verkeert'),
    S001('zich herhalende of voortdurende onveilige gebeurtenissen en situaties'),
    S001('slachtoffers die uit zichzelf een beroepskracht om hulp vragen of zich hierover uiten'),
  ),
  inCase(
    'R23',
    'Is er geen tijd voor de stappen, dan gaat de noodroute voor; de stappen worden daarna alsnog gedaan.',
    S004('De meldcode stap voor stap volgen kost tijd'),
    S004('Zij vertellen je wat er verder moet gebeuren'),
  ),
  inCase(
    'R24',
    'Een melding sluit aan bij feiten en zegt duidelijk wat van anderen komt.',
    S004('zoveel mogelijk aansluiten bij feiten en gebeurtenissen'),
    S004('geeft duidelijk aan indien de informatie die gemeld wordt (ook) van anderen afkomstig is'),
  ),
  inCase(
    'R25',
    'Bespreek de melding vooraf: waarom, met welk doel, en vraag om een reactie.',
    S004('Bespreek de melding vooraf met uw cliënt of met diens wettelijke vertegenwoordiger'),
    S004('Vraag de cliënt uitdrukkelijk om een reactie'),
  ),
  inCase(
    'R26',
    'Zijn er bezwaren, kom er dan aan tegemoet of weeg ze af tegen de noodzaak om te beschermen.',
    S004('weeg de bezwaren dan af tegen de noodzaak'),
  ),
  inCase(
    'R27',
    'Dit gesprek vooraf mag alleen vervallen voor de veiligheid of als het contact anders breekt.',
    S004('Van contacten met de cliënt over de melding kun je afzien'),
    S004('dat de cliënt daardoor het contact met je zal verbreken'),
  ),
  inCase(
    'R28',
    'Na de melding blijf je betrokken: afweging 3 tot en met 5 samen met Veilig Thuis, en je eigen deel van de hulp.',
    S001('worden samen met Veilig Thuis doorlopen'),
    S000('betekent immers niet dat de professional de hulpverlening overdraagt'),
    S004('binnen de grenzen van de gebruikelijke werkzaamheden'),
  ),
  inCase(
    'R29',
    'Organiseer hulp, volg het effect en meld alsnog als het geweld niet stopt of opnieuw begint.',
    S004('Volg de effecten van deze hulp'),
    S004('Doe alsnog een melding'),
  ),
  inCase(
    'R30',
    'Hulp sluit je alleen af met afspraken over het volgen van de veiligheid.',
    S001('hulp afsluiten met afspraken over het volgen van toekomstige (on)veiligheid'),
  ),
  inCase(
    'R31',
    'Voor een melding is geen toestemming nodig; nergens wordt erom gevraagd.',
    S000('Professionals mogen de melding ook doen zonder toestemming van de betrokkenen'),
  ),
  inCase(
    'R32',
    'Coöperatie: het bestuur legt vast en meldt. Is iemand van het bestuur verdacht, dan de vertrouwenspersoon.',
    S004('Het bestuur zal dan het vermoeden melden bij Veilig Thuis'),
    S004(
      'Vermoed je dat iemand van het bestuur de dader is, dan kun je dit bespreken met de vertrouwenspersoon',
    ),
  ),
  inCase(
    'R33',
    'Overleg met de regisseur alleen als het gezin het weet, of eerst met Veilig Thuis; nooit in plaats van een stap.',
    S001('dit mag alleen wanneer het gezin hiervan op de hoogte is'),
    S001('maar dan altijd eerst contact opnemen met Veilig Thuis'),
  ),
  {
    id: 'R34',
    asks: 'Het SOT bespreekt signalen en aanpak, vier keer per jaar; het is nooit een stap waarop een termijn wacht.',
    quotes: [S001('multidisciplinaire platform waar experts signalen gezamenlijk bespreken')],
    where: 'organisation',
    remark:
      'Het overleg zelf hoort bij de organisatie; in een zaak telt advies van het SOT als overleg van stap 2.',
  },
  {
    id: 'R35',
    asks: 'Elk jaar: de contactpersoon stelt zich voor, het team bespreekt veiligheid, er is intervisie en training.',
    quotes: [S001('maakt zich jaarlijks bekend in alle')],
    where: 'organisation',
    remark:
      'Buiten de zaak: wat nog niet is gedaan wordt vier weken van tevoren gevraagd, op de dag, en daarna elke vier weken.',
  },
  {
    id: 'R36',
    asks: 'De vijf stappen staan in het leerlingdossier of cliëntdossier.',
    quotes: [
      S003('De 5 stappen legt de professional vast in een leerlingdossier'),
      S004('moeten vastgelegd worden in het cliëntdossier'),
    ],
    where: 'organisation',
    remark:
      'Elke handeling wordt een blijvend feit van de zaak; de verwijzing vanuit het leerlingdossier is van de school.',
  },
  {
    id: 'R37',
    asks: 'De werkgever stelt de meldcode vast en bevordert kennis en gebruik.',
    quotes: [S001('Het gebruik en de kennis van de meldcode moeten zij')],
    where: 'organisation',
    remark:
      'Zonder rol die over melden beslist wordt geen zaak geopend; training en beleid staan buiten de zaak.',
  },
  inCase(
    'R38',
    'Kiezen tussen hulp en melden bestaat niet meer: de uitkomst is een paar.',
    S002('De keuze tussen hulpverlenen óf melden in stap 5 vervalt'),
  ),
];
