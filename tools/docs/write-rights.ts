import {
  CASE_PERMISSIONS,
  type Capacity,
  type Condition,
} from '../../src/domain/rights/permissions.js';
import { FIGURE_PERMISSIONS, type FigureAction } from '../../src/domain/rights/figures.js';
import { MEETING_PERMISSIONS, type MeetingCapacity } from '../../src/domain/rights/meetings.js';
import { READING_PERMISSIONS } from '../../src/domain/rights/reading.js';
import { ROLES } from '../../src/domain/case/names.js';
import { nl } from '../../src/web/texts/nl.js';

/** Every column, with who it is; a capacity that is added and not explained here does not compile. */
const COLUMNS: Readonly<Record<Capacity, string>> = {
  REP: 'heeft een signaal gegeven',
  MEM: 'is bij de zaak betrokken',
  OWN: 'is eigenaar van de zaak',
  LOC: 'aandachtsfunctionaris of intern begeleider van de locatie',
  DIR: 'directeur van de locatie',
  END: 'eindverantwoordelijke met volledige toegang',
  ENS: 'eindverantwoordelijke die alleen ziet hoe het staat',
  BEC: 'bestuur van een coöperatie',
  BES: 'bestuur elders, als een herinnering bovenaan de ladder staat',
  VTP: 'vertrouwenspersoon, bij een afgeschermde zaak',
  BRG: 'heeft noodtoegang (24 uur)',
  PRI: 'privacyfunctionaris',
  EMP: 'elke andere medewerker met een rol',
};

const CONDITIONS: Readonly<Record<Condition, string>> = {
  ownsBoardCase: 'alleen als vertrouwenspersoon die eigenaar is van een zaak over het bestuur',
  ownEntry: 'alleen bij een eigen vastlegging',
  fromRungTwo: 'vanaf de tweede herinnering, of als niemand van de rol aanwezig is',
  noBestuurLeft: 'in een coöperatie alleen als geen bestuurslid over is',
  ownerless: 'alleen als de afgeschermde zaak geen eigenaar heeft die mag kijken',
  noPrivacyOfficer: 'alleen als er geen privacyfunctionaris aanwezig is',
};

const FIGURES: Readonly<Record<FigureAction, string>> = {
  calendar: 'agenda: eigen taken en de dagen van de organisatie',
  locationCalendar: 'agenda: de taken in alle zaken van de locatie',
  locationFigures: 'cijfers van de locatie',
  organisationFigures: 'cijfers van de hele organisatie',
  yearlyReport: 'jaarverslag',
  drillDown: 'van een getal naar de zaken zelf',
  adoptReport: 'jaarverslag vaststellen',
  sealedCount: 'hoeveel zaken zijn afgeschermd',
};

const MEETING_COLUMNS: Readonly<Record<MeetingCapacity, string>> = {
  SOTc: 'voorzitter van het overleg',
  LOC: 'aandachtsfunctionaris of intern begeleider van de locatie',
  BEC: 'bestuur van een coöperatie',
  OWN: 'eigenaar van de zaak',
  ADD: 'zette het punt op de agenda',
  PRE: 'bereidt het punt voor',
  ACT: 'doet de afspraak',
  AUD: 'mag het punt zien',
};

const CAPACITIES = Object.keys(COLUMNS) as readonly Capacity[];

/** docs/rechten.md: the tables that decide, as people read them. Made from the same data as the decisions. */
export function writeRights(): string {
  const letters = new Map(Object.keys(CONDITIONS).map((name, index) => [name, 'abcdefgh'[index] ?? '?']));
  const commands = CASE_PERMISSIONS.map(({ commands: names, allowed, when, afterClosing }) =>
    row(names.join(', ') + (afterClosing === true ? ' ∘' : ''), (capacity) => {
      if (!allowed.includes(capacity)) return '–';
      const condition = when?.[capacity];
      return condition === undefined ? 'ja' : `ja (${letters.get(condition) ?? '?'})`;
    }),
  );
  const readings = READING_PERMISSIONS.map(({ action, allowed }) =>
    row(action, (capacity) => (allowed.includes(capacity) ? 'ja' : '–')),
  );
  return `${[
    '# Wie mag wat',
    '',
    'Gemaakt door `npm run docs:rights` uit de tabellen waarmee Waaklicht beslist. Niet met de hand veranderen.',
    '',
    'Eerst telt de uitsluiting: voor wie van een zaak is uitgesloten, bestaat die zaak niet, wat hij ook is. Daarna telt of iemand de zaak mag zien. Wie meer dan één ding is, mag alles wat daarbij hoort. Wat hier niet staat, mag niemand. Een zaak openen mag elke medewerker.',
    '',
    '| kolom | wie |',
    '|---|---|',
    ...CAPACITIES.map((capacity) => `| ${capacity} | ${COLUMNS[capacity]} |`),
    '',
    '## Handelingen in een zaak',
    '',
    '∘ = ook in een afgesloten zaak.',
    '',
    ...head('handeling'),
    ...commands,
    '',
    ...Object.entries(CONDITIONS).map(([name, text]) => `- (${letters.get(name) ?? '?'}) ${text}`),
    '',
    '## Lezen',
    '',
    ...head('wat'),
    ...readings,
    '',
    '## Agenda en cijfers',
    '',
    '#: een aantal van 1 tot 4 wordt niet genoemd. Een afgeschermde zaak telt in geen enkel cijfer mee. Het bestuur van een coöperatie mag hier wat een directeur mag. Een rol op een locatie geldt voor die locatie.',
    '',
    `| wat | ${ROLES.map((role) => nl.roles[role]).join(' | ')} |`,
    `|---|${ROLES.map(() => '---|').join('')}`,
    ...FIGURE_PERMISSIONS.map(
      ({ action, exact, suppressed }) =>
        `| ${FIGURES[action]} | ${ROLES.map((role) => (exact.includes(role) ? 'ja' : suppressed.includes(role) ? '#' : '–')).join(' | ')} |`,
    ),
    '',
    '## Overleg (SOT)',
    '',
    'Een punt over een zaak bestaat niet voor wie van die zaak is uitgesloten, ook niet in aantallen. Daarna zien de voorzitter en wie de locatie leidt elk punt, en anderen alleen het punt dat voor hen is aangekruist. Gasten van buiten zien hun punt van vijf schooldagen vóór tot vijf schooldagen na het overleg.',
    '',
    '| kolom | wie |',
    '|---|---|',
    ...Object.entries(MEETING_COLUMNS).map(([capacity, who]) => `| ${capacity} | ${who} |`),
    '',
    `| handeling | ${Object.keys(MEETING_COLUMNS).join(' | ')} |`,
    `|---|${Object.keys(MEETING_COLUMNS)
      .map(() => '---|')
      .join('')}`,
    ...MEETING_PERMISSIONS.map(
      ({ commands: names, allowed }) =>
        `| ${names.join(', ')} | ${(Object.keys(MEETING_COLUMNS) as MeetingCapacity[])
          .map((capacity) => (allowed.includes(capacity) ? 'ja' : '–'))
          .join(' | ')} |`,
    ),
  ].join('\n')}\n`;
}

function head(first: string): readonly string[] {
  return [`| ${first} | ${CAPACITIES.join(' | ')} |`, `|---|${CAPACITIES.map(() => '---|').join('')}`];
}

function row(first: string, cell: (capacity: Capacity) => string): string {
  return `| ${first} | ${CAPACITIES.map(cell).join(' | ')} |`;
}
