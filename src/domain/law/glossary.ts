/**
 * The words of the field and the names they have in the code (domain.md section 1). `docs/begrippen.md` is made from
 * this table; the file of each name is looked up, and a name that does not exist fails the build.
 */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  /** The name in the code. */
  readonly identifier: string;
}

export interface TermGroup {
  readonly title: string;
  readonly terms: readonly Term[];
}

const term = (dutch: string, identifier: string, meaning: string): Term => ({
  term: dutch,
  identifier,
  meaning,
});

export const GLOSSARY: readonly TermGroup[] = [
  {
    title: 'Waar een zaak over gaat',
    terms: [
      term(
        'zaak',
        'CaseState',
        'alles wat over één vermoeden is vastgelegd, van eerste signaal tot afsluiting',
      ),
      term(
        'signaal',
        'recordSignal',
        'wat iemand zag of hoorde dat op geweld kan wijzen, of dat weerspreekt',
      ),
      term(
        'aard van het geweld',
        'NATURES',
        'lichamelijk, psychisch, seksueel, verwaarlozing, getuige, partnergeweld, ouderenmishandeling, eergerelateerd',
      ),
      term('betrokkenen', 'subjects', 'om wie het gaat: leerling, kind, volwassene of ongeboren kind'),
      term('disclosure', 'disclosure', 'het slachtoffer vertelt uit zichzelf wat er gebeurt'),
      term(
        'kindcheck',
        'recordKindcheck',
        'nagaan of een volwassene voor kinderen zorgt of zwanger is (stap 1)',
      ),
      term('vermoedelijke dader', 'Suspect', 'thuis, personeel, bestuur, een ander kind of onbekend'),
      term(
        'overdracht naar een andere route',
        'handedOff',
        'bij een verdachte collega of gedrag tussen kinderen: geen zaak, wel een overdracht',
      ),
    ],
  },
  {
    title: 'De vijf stappen',
    terms: [
      term('stap 1: signalen in kaart', 'completeMapping', 'feiten, en wat ze weerspreekt, bij elkaar'),
      term(
        'stap 2: overleg',
        'recordConsultation',
        'met minstens één collega, en zo nodig Veilig Thuis of een deskundige',
      ),
      term('letselduiding', 'injuryExpert', 'een deskundige leest het letsel'),
      term('stap 3: gesprek', 'holdConversation', 'doel, feiten, reactie, en pas daarna uitleg'),
      term('gesprek overslaan', 'waiveConversation', 'alleen bij acuut gevaar, met een tweede persoon'),
      term(
        'vergeefse poging',
        'recordContactAttempt',
        'drie op twee dagen via twee wegen gelden als inspanning',
      ),
      term('inspanning', 'effort', 'stap 3 is gedaan door pogingen die niet lukten'),
      term('stap 4: wegen', 'recordWeighing', 'aard, ernst en risico; feiten los van meningen; twijfel'),
      term('stap opnieuw laten tellen', 'confirmStep', 'in een heropende zaak'),
    ],
  },
  {
    title: 'Stap 5: afwegen en beslissen',
    terms: [
      term(
        'afwegingskader',
        'AfwegingskaderProfile',
        'de vijf vragen van een beroepsgroep, met versie en bron',
      ),
      term('afweging', 'answerAfweging', 'een van de vijf vragen: ja, nee of twijfel'),
      term(
        'acute of structurele onveiligheid',
        'unsafety',
        'direct gevaar, of onveiligheid die zich herhaalt',
      ),
      term('beslissing 1: melden', 'decideMelding', 'is melden noodzakelijk?'),
      term('beslissing 2: hulp', 'decideHelp', 'is hulp (ook) mogelijk?'),
      term('norm', 'Norm', 'waarop een melding rust: 1, 2 of 3'),
      term('eigen meldrecht', 'decideToMeld', 'melden mag ook als de afwegingen er niet toe leiden'),
      term('gewenste termijn', 'desiredTerm', 'wanneer de hulp resultaat moet geven'),
      term('tweede persoon', 'secondPerson', 'een collega die een keuze bevestigt'),
    ],
  },
  {
    title: 'Melden en Veilig Thuis',
    terms: [
      term('advies van Veilig Thuis', 'recordAdvice', 'zonder namen; maakt geen zaak en geen melding'),
      term('opvolgen van advies', 'followAdvice', 'doen wat Veilig Thuis aanraadde'),
      term('gesprek over de melding vooraf', 'holdPreReportTalk', 'waarom, welk doel, welke reactie'),
      term(
        'afzien van dat gesprek',
        'waivePreReportTalk',
        'alleen voor de veiligheid of als het contact breekt',
      ),
      term('melding', 'submitMelding', 'de melding aan Veilig Thuis, met feiten en bron'),
      term('vervolgmelding', 'followsMeldingId', 'een volgende melding over hetzelfde gezin'),
      term('open of afgeschermd', 'towardsFamily', 'weet het gezin wie meldt'),
      term('contact met Veilig Thuis', 'recordVtContact', 'we spraken elkaar; begint geen termijn opnieuw'),
      term(
        'terugkoppeling',
        'recordVtFeedback',
        'wat Veilig Thuis laat weten: beoordeling, onderzoek, einde',
      ),
      term('route van Veilig Thuis', 'VtRoute', 'onderzoek, voorwaarden, overdracht, Raad of einde'),
      term('noodroute', 'raiseEmergency', 'melden voordat de stappen af zijn'),
      term('schuld', 'Debt', 'wat is uitgesteld en nog moet gebeuren'),
    ],
  },
  {
    title: 'Hulp en afsluiten',
    terms: [
      term('zicht op veiligheid', 'recordSight', 'wie zag het kind, en was het veilig'),
      term('tussentijdse controle', 'recordRecheck', 'gaat de hulp de goede kant op'),
      term('afsluiten', 'closeCase', 'met de soort afsluiting en de voorwaarden daarvoor'),
      term(
        'soort afsluiting',
        'Closure',
        'weggenomen, geen vermoeden, met afspraken, na Veilig Thuis, ten onrechte geopend',
      ),
      term('monitoring', 'recordMonitoring', 'na het afsluiten kijken of het veilig bleef'),
      term('vakantieplan', 'recordHolidayPlan', 'wie ziet het kind in de vakantie en wie bel je'),
      term('verhuizing', 'reportMove', 'het gezin vertrekt; de klok loopt door tot de overname'),
    ],
  },
  {
    title: 'Mensen',
    terms: [
      term('rollen', 'ROLES', 'wat iemand in de organisatie is'),
      term('aandachtsfunctionaris', 'aandachtsfunctionaris', 'de deskundige binnen de organisatie'),
      term('intern begeleider', 'internBegeleider', 'coördineert de zorg op een basisschool'),
      term('contactpersoon', 'contactPerson', 'bij wie leerlingen en ouders terecht kunnen'),
      term('eindverantwoordelijke', 'endResponsible', 'beslist over melden'),
      term('directeur', 'director', 'hoofd van de school of houder'),
      term('bestuur', 'bestuur', 'bevoegd gezag; in een coöperatie ook uitvoerder'),
      term('vertrouwenspersoon', 'vertrouwenspersoon', 'de weg als iemand van het bestuur verdacht is'),
      term('casemanager', 'casemanager', 'coördineert de afgesproken hulp'),
      term('regisseur', 'regisseur', 'gezinscoördinator van de gemeente'),
      term('SOT', 'sot', 'schoolondersteuningsteam'),
      term('buiten de zaak houden', 'denyAccess', 'gaat boven elke rol'),
      term('noodtoegang', 'breakGlass', 'een dag toegang, met toets achteraf'),
    ],
  },
  {
    title: 'Termijnen',
    terms: [
      term('wachtpunt', 'WaitingPoint', 'een moment waarop de zaak op iemand wacht (W1 tot en met W16)'),
      term('soorten wachtpunten', 'POINT_KINDS', 'alle namen die een wachtpunt kan hebben'),
      term('klasse', 'CASE_CLASSES', 'standaard, hoog of acuut: bepaalt de termijnen'),
      term('termijnbeleid', 'DEFAULT_POLICY', 'elk getal dat een organisatie mag kiezen, met versie'),
      term('kalender', 'createCalendar', 'werkdagen, schooldagen, feestdagen, vakanties, eigen vrije dagen'),
      term('uitstellen', 'postpone', 'een moment verzetten, met reden'),
      term('inzageverzoek', 'receiveAccessRequest', 'AVG: een eigen wettelijke maand per verzoek'),
    ],
  },
];
