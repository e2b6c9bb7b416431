/**
 * The texts of screens.md D.2, word for word; M1 to M20 are its numbers. A subject is a fixed string, so that a lock
 * screen tells nothing; a body holds a code, neutral words, moments and names of colleagues.
 */
export interface Text {
  readonly subject: string;
  readonly body: string;
}

const READY = 'Waaklicht: er staat iets voor je klaar';

/** What a reminder is about. Moments are exact ("wo 25 nov, 17:00"), `code` as people read it. */
export interface TaskWords {
  readonly code: string;
  readonly task: string;
  readonly due: string;
  readonly since: string;
}

/** A colleague and how to reach her by phone. */
export interface Reach {
  readonly name: string;
  readonly phone: string | null;
}

/** "Omar Kaya: 06-12345678". */
export function callable({ name, phone }: Reach): string {
  return phone === null ? `${name} (nummer niet bekend)` : `${name}: ${phone}`;
}

export const texts = {
  /** M1 */
  newSignal: ({ code, task, due }: TaskWords): Text => ({
    subject: READY,
    body: `Er is een nieuw bericht in zaak ${code}. Jij bent aan zet: ${task}. Uiterlijk ${due}.`,
  }),
  /** M1 for every other waiting point that opens (fine print 32). */
  taskBegins: ({ code, task, due }: TaskWords): Text => ({
    subject: READY,
    body: `In zaak ${code} staat een nieuwe taak klaar. Jij bent aan zet: ${task}. Uiterlijk ${due}.`,
  }),
  /** M2 */
  almostDue: ({ code, task, since, due }: TaskWords): Text => ({
    subject: READY,
    body: `Een termijn loopt bijna af in zaak ${code}. Jij bent aan zet: ${task}, sinds ${since}. Uiterlijk ${due}.`,
  }),
  /** M3 */
  due: ({ code, task, since }: TaskWords): Text => ({
    subject: 'Waaklicht: een termijn is bereikt',
    body: `In zaak ${code} ben jij aan zet: ${task}, sinds ${since}. De termijn is nu bereikt. Lukt het niet? Draag het over of verzet de termijn met een reden.`,
  }),
  /** M4 */
  passed: ({ code, task, since, due }: TaskWords, who: Reach): Text => ({
    subject: 'Waaklicht: een termijn is voorbij',
    body: `In zaak ${code} is ${who.name} aan zet: ${task}, sinds ${since}. De termijn was ${due}. Wil je even contact opnemen? ${callable(who)}.`,
  }),
  /** M4 to somebody who is on turn herself. */
  passedOwn: ({ code, task, since, due }: TaskWords): Text => ({
    subject: 'Waaklicht: een termijn is voorbij',
    body: `In zaak ${code} ben jij aan zet: ${task}, sinds ${since}. De termijn was ${due}. Lukt het niet? Draag het over of verzet de termijn met een reden.`,
  }),
  /** M5; `told` = when the aandachtsfunctionaris was told, `null` when this ladder skips that rung. */
  standsStill: ({ code, task, since }: TaskWords, who: Reach, told: string | null): Text => ({
    subject: 'Waaklicht: kijk je even mee?',
    body: `In zaak ${code} staat een taak stil: ${task}. ${who.name} is aan zet, sinds ${since}.${
      told === null ? '' : ` De aandachtsfunctionaris kreeg bericht op ${told}.`
    }`,
  }),
  /** M6; `director` is `null` when there is none who may know of the case. */
  standsStillAtTop: (
    { code, task, since }: TaskWords,
    who: Reach,
    director: Reach | null,
    location: string,
  ): Text => ({
    subject: 'Waaklicht: een taak staat stil',
    body: `Op locatie ${location} staat een taak stil in zaak ${code}: ${task}. ${who.name} is aan zet, sinds ${since}.${
      director === null ? '' : ` Bel ${callable(director)}.`
    } Dit bericht herhaalt zich tot de taak klaar is.`,
  }),
  /** M7 */
  urgent: ({ code, task, since }: TaskWords, who: Reach): Text => ({
    subject: 'Waaklicht: nu bellen',
    body: `Er is haast bij zaak ${code}. Aan zet: ${who.name}, ${task}, sinds ${since}. Bel nu ${callable(who)}. Kies daarna in Waaklicht “Ik heb het gezien”.`,
  }),
  /** M8 */
  ask: ({ code, task, since }: TaskWords): Text => ({
    subject: 'Waaklicht: tijd om te bellen',
    body: `In zaak ${code} wachten wij op een ander. Jij bent aan zet: ${task}, sinds ${since}. Het nummer staat in Waaklicht.`,
  }),
  /** M11; `task` is empty for who is not on turn. */
  joined: (by: string, code: string, task: string): Text => ({
    subject: 'Waaklicht: je werkt mee aan een zaak',
    body: `${by} heeft jou gevraagd voor zaak ${code}.${task === '' ? '' : ` Jij bent aan zet: ${task}.`}`,
  }),
  /** M12: never the code of the case. */
  reportNews: (day: string): Text => ({
    subject: 'Waaklicht: nieuws over je bericht',
    body: `Er is iets veranderd aan je bericht van ${day}. Lees het in Waaklicht.`,
  }),
  /** M13 */
  glassBroken: (by: string, code: string, when: { readonly from: string; readonly until: string }): Text => ({
    subject: 'Waaklicht: noodtoegang gebruikt',
    body: `${by} opende zaak ${code} met noodtoegang op ${when.from}. De reden staat in Waaklicht. De toegang stopt op ${when.until}.`,
  }),
  /** PM-20; D.2 has no text for it. */
  caseSealed: (by: string, code: string): Text => ({
    subject: 'Waaklicht: kijk je even mee?',
    body: `${by} heeft zaak ${code} afgeschermd. De reden staat in Waaklicht.`,
  }),
  /** M14 */
  beforeHoliday: (day: string, cases: number, since: string): Text => ({
    subject: 'Waaklicht: vóór de vakantie',
    body: `De vakantie begint op ${day}. In ${cases} ${cases === 1 ? 'zaak' : 'zaken'} mist nog een afspraak. Jij bent aan zet, sinds ${since}.`,
  }),
  /** M17 */
  accessRequest: (due: string): Text => ({
    subject: 'Waaklicht: een verzoek wacht op antwoord',
    body: `Er is een verzoek binnen. Het antwoord moet weg vóór ${due}.`,
  }),
  /** M18 */
  undelivered: (name: string): Text => ({
    subject: 'Waaklicht: een bericht kwam niet aan',
    body: `Een bericht aan ${name} kwam niet aan. Bel ${name}. Kies in Waaklicht een vervanger.`,
  }),
  /** M19; to the director the last sentence is about the deputy. */
  listUnread: (location: string, schoolDays: number, isDeputy: boolean): Text => ({
    subject: 'Waaklicht: wil je de lijst bekijken?',
    body: `De werklijst van ${location} is ${schoolDays} schooldagen niet bekeken.${isDeputy ? ' Jij bent vervanger.' : ''}`,
  }),
  /** R35; the duty in neutral words. */
  yearlyDuty: (duty: string, due: string): Text => ({
    subject: READY,
    body: `Voor dit schooljaar staat nog open: ${duty}. Uiterlijk ${due}. Leg in Waaklicht vast wanneer het is gedaan.`,
  }),
} as const;

/** D.3, without the lines. */
export function digestText(
  firstName: string,
  count: { readonly today: number; readonly week: number; readonly passed: number },
): Text {
  const tasks = count.today === 1 ? '1 taak' : `${count.today} taken`;
  const passed = count.passed === 0 ? '' : ` Bij ${count.passed} is de termijn voorbij.`;
  return {
    subject: 'Waaklicht: jouw dag',
    body:
      count.week === 0 && count.passed === 0
        ? `Goedemorgen ${firstName}. Er wacht niets op jou deze week.`
        : `Goedemorgen ${firstName}. Vandaag: ${tasks}. Deze week: ${count.week}.${passed}`,
  };
}
