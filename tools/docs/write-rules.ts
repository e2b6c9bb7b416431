import { CHOICES } from '../../src/domain/law/choices.js';
import { RULES, type Rule, type Seed } from '../../src/domain/law/rules.js';
import { CASE_CLASSES, type CaseClass } from '../../src/domain/case/names.js';
import { DEFAULT_POLICY, type TimedPoint } from '../../src/domain/terms/policy.js';
import type { Term } from '../../src/domain/terms/term.js';
import type { Proof } from './find-proof.js';

/** The five source documents as people know them. */
const SEEDS: Readonly<Record<Seed, string>> = {
  S000: 'Toolkit meldcode huiselijk geweld en kindermishandeling (pagina)',
  S001: 'Meldcode van een school, met het proces van de meldcode in het onderwijs',
  S002: 'Het afwegingskader in de meldcode (basisdocument, pagina)',
  S003: 'Protocol meldcode van een school (pagina)',
  S004: 'Meldcode van een coöperatie',
};

/** `docs/regels.md`: each rule with its source sentence, the code that enforces it and what proves it. */
export function writeRules(proofOf: (rule: string) => Proof): string {
  const section = (title: string, where: Rule['where']): string =>
    [`## ${title}`, ...RULES.filter((rule) => rule.where === where).map((rule) => oneRule(rule, proofOf(rule.id)))].join(
      '\n\n',
    );
  return [
    '# De regels van de meldcode, in de code en bewezen',
    'Dit bestand wordt gemaakt uit `src/domain/law` met `npm run docs:law`. Wijzig het niet met de hand: de test ' +
      '`test/docs/law.test.ts` faalt als het niet meer klopt, als een regel geen code of geen bewijs heeft, of als ' +
      'een naam niet bestaat.',
    section('Regels voor een zaak', 'case'),
    section('Regels voor de organisatie', 'organisation'),
    choices(),
    terms(),
    ['## Bronnen', Object.entries(SEEDS).map(([id, name]) => `- ${id}: ${name}`).join('\n')].join('\n\n'),
  ].join('\n\n') + '\n';
}

function oneRule(rule: Rule, proof: Proof): string {
  const scenarios = proof.scenarios.map(({ path, title }) => `[${title}](../${path})`);
  const lines = [
    `- Code: ${listed(proof.code.map(link))}`,
    `- Tests: ${listed(proof.tests.map(link))}`,
    `- Scenario's: ${listed(scenarios)}`,
    ...(rule.remark === undefined ? [] : [`- Toelichting: ${rule.remark}`]),
  ];
  const quotes = rule.quotes.map(({ seed, text }) => `> "${text}" (${seed})`).join('\n>\n');
  return [`### ${rule.id} ${rule.asks}`, quotes, lines.join('\n')].join('\n\n');
}

const link = (path: string): string => `[${path}](../${path})`;
const listed = (items: readonly string[]): string => (items.length === 0 ? 'geen' : items.join(' · '));

function choices(): string {
  const items = CHOICES.map(
    ({ question, choice, because, scenario }) =>
      `- **${question}** ${choice} ${because} ([${scenario}](../test/scenarios/own/${scenario}.yaml))`,
  );
  return [
    '## Keuzes waar de bronnen zwijgen',
    'Steeds gekozen voor wat het kind beschermt en een klok laat lopen.',
    items.join('\n'),
  ].join('\n\n');
}

function terms(): string {
  const rows = (Object.keys(DEFAULT_POLICY.terms) as TimedPoint[]).map((point) => {
    const cells = CASE_CLASSES.map((name) => cell(DEFAULT_POLICY.terms[point][name]));
    return `| ${point} | ${cells.join(' | ')} |`;
  });
  const heads: Record<CaseClass, string> = { standard: 'standaard', high: 'hoog', acute: 'acuut' };
  return [
    '## Termijnen (standaardbeleid)',
    'sd = schooldagen, wd = werkdagen, cd = kalenderdagen. Staan er twee, dan geldt de vroegste.',
    [`| Wachtpunt | ${CASE_CLASSES.map((name) => heads[name]).join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join(
      '\n',
    ),
  ].join('\n\n');
}

const UNITS = { min: 'minuten', h: 'uur', cd: 'cd', wd: 'wd', sd: 'sd', month: 'maand' } as const;

function cell(terms: readonly Term[]): string {
  if (terms.length === 0) return 'geen termijn';
  return terms.map((term) => ('sameDay' in term ? 'zelfde dag' : `${term.amount} ${UNITS[term.unit]}`)).join(', ');
}
