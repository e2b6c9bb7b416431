import type { AfwegingNumber } from '../case/names.js';

type Questions = Readonly<Record<AfwegingNumber, string>>;

export const AFWEGING_NAMES: Questions = {
  1: 'Vermoeden',
  2: 'Veiligheid',
  3: 'Hulp',
  4: 'Acceptatie',
  5: 'Resultaat',
};

/** The five questions as the school meldcode words them (seed S001, R16-R20). */
export const SCHOOL_QUESTIONS: Questions = {
  1: 'Heb ik op basis van stap 1 tot en met 4 een vermoeden van (dreiging van) huiselijk geweld of kindermishandeling?',
  2: 'Heb ik een vermoeden van acute of structurele onveiligheid?',
  3: 'Kan ik, of kan iemand anders in mijn school of een ketenpartner, effectieve hulp bieden of organiseren om (toekomstig) geweld af te wenden?',
  4: 'Aanvaarden de betrokkenen de hulp en zijn zij bereid zich hiervoor in te zetten?',
  5: 'Leidt de hulp binnen de gewenste termijn tot de noodzakelijke resultaten voor de veiligheid en het welzijn van alle betrokkenen?',
};

/** Childcare: somebody of the organisation may organise what the worker cannot. */
export const CHILDCARE_QUESTIONS: Questions = {
  ...SCHOOL_QUESTIONS,
  3: 'Kan ik, of kan iemand anders in onze organisatie of een ketenpartner, effectieve hulp bieden of organiseren om (toekomstig) geweld af te wenden?',
};

/** Social workers, psychologists, pedagogues: hours or days, severe mental harm, the whole network (domain.md 3.2). */
export const SOCIAL_WORK_QUESTIONS: Questions = {
  ...SCHOOL_QUESTIONS,
  2: 'Is er acute onveiligheid, lichamelijk of door ernstige psychische schade in de komende uren of dagen, of is er structurele onveiligheid?',
  3: 'Ben ik in staat effectieve hulp te bieden of te organiseren om (toekomstig) geweld af te wenden?',
  4: 'Aanvaarden alle leden van het cliëntsysteem en het netwerk de hulp en zijn zij bereid zich hiervoor in te zetten?',
  5: 'Leidt de hulp binnen de gewenste termijn tot blijvende veiligheid en tot het nodige welzijn van alle betrokkenen?',
};

/** Doctors: the KNMG asks all five in step 5. */
export const MEDICAL_QUESTIONS: Questions = {
  1: 'Vermoeden: vermoed ik na stap 1 tot en met 4 kindermishandeling of huiselijk geweld?',
  2: 'Veiligheid: vermoed ik acute of structurele onveiligheid?',
  3: 'Hulp: kan ik, of kan een collega of ketenpartner, effectieve hulp bieden of organiseren?',
  4: 'Acceptatie: aanvaarden de betrokkenen de hulp en werken zij eraan mee?',
  5: 'Resultaat: leidt de hulp binnen de afgesproken termijn tot veiligheid en herstel van alle betrokkenen?',
};

/** Nurses: the first two belong to the weighing. */
export const NURSING_QUESTIONS: Questions = {
  ...SCHOOL_QUESTIONS,
  3: 'Ben ik in staat effectieve hulp te bieden of te organiseren om (toekomstig) geweld af te wenden?',
};

/** Local teams go on with help after yes at 5 (Q9). */
export const LOCAL_TEAM_QUESTIONS: Questions = {
  ...SCHOOL_QUESTIONS,
  3: 'Kan het team effectieve hulp bieden of organiseren om (toekomstig) geweld af te wenden?',
  5: 'Leidt de hulp binnen de gewenste termijn tot de noodzakelijke resultaten, en welke afspraken horen bij het vervolg van de hulp?',
};
