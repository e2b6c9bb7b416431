import { step, type PracticeCase } from './format.js';
import { decidedForHelp, firstThreeSteps, on, opened, weighed } from './road.js';

/** Cases in which the five steps are under way: just opened, silent, weighing, deciding. */
export const EARLY_CASES: readonly PracticeCase[] = [
  {
    key: 'nieuw',
    steps: [
      step(on(1, '15:40'), 'lisa', 'openCase', {
        subjects: [{ kind: 'pupil', name: 'Noor', age: 8 }],
        natures: ['neglect'],
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'eigen waarneming',
          text: 'Komt sinds twee weken zonder brood en zonder jas. Zegt dat mama veel slaapt.',
        },
      }),
    ],
  },
  {
    // Nobody did anything after the first morning: the reminders climbed by themselves.
    key: 'stil',
    steps: opened({
      ago: 8,
      by: 'tom',
      opening: {
        subjects: [{ kind: 'pupil', name: 'Sem', age: 11 }],
        natures: ['physical'],
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'eigen waarneming bij gym',
          text: 'Blauwe plekken op beide bovenarmen. Sem zegt: van het stoeien, en kijkt weg.',
        },
      },
    }),
  },
  {
    key: 'wegen',
    steps: [
      ...opened({
        ago: 11,
        by: 'lisa',
        opening: {
          subjects: [{ kind: 'pupil', name: 'Yara', age: 7 }],
          natures: ['witness'],
          signal: {
            kind: 'statement',
            direction: 'supports',
            source: 'Yara, in de kring',
            text: 'Yara vertelt dat papa en mama schreeuwen en met dingen gooien als zij in bed ligt.',
          },
        },
      }),
      step(on(9, '12:10'), 'omar', 'recordSignal', {
        kind: 'observation',
        direction: 'contradicts',
        source: 'pleinwacht, via Omar',
        text: 'Op het plein speelt Yara vrolijk en gaat zij graag met haar vader mee naar huis.',
      }),
      step(on(8, '09:00'), 'omar', 'reviewSignal', { text: 'Gelezen en naast het eerste signaal gelegd.' }),
      ...firstThreeSteps({
        ago: 8,
        by: 'lisa',
        advice: 'Omar raadt aan om eerst met beide ouders te praten, en Yara apart te horen.',
        mapped:
          'Nagevraagd bij de leerkracht van vorig jaar en de opvang. Eén signaal spreekt tegen en staat erbij.',
        talk: {
          facts: 'Yara vertelde op school over schreeuwen en gooien in de avond.',
          reaction: 'De ouders herkennen de ruzies, schrikken dat Yara het hoort en willen erover praten.',
          outcome: 'continues',
        },
      }),
    ],
  },
  {
    key: 'besluiten',
    steps: [
      ...opened({
        ago: 14,
        by: 'tom',
        opening: {
          subjects: [{ kind: 'pupil', name: 'Daan', age: 10 }],
          natures: ['mental', 'neglect'],
          signal: {
            kind: 'observation',
            direction: 'supports',
            source: 'eigen waarneming',
            text: 'Daan is bang om naar huis te gaan met een slecht cijfer. Zegt dat hij dan niet mag eten.',
          },
        },
      }),
      ...firstThreeSteps({
        ago: 12,
        by: 'tom',
        advice: 'Bespreken met de ouders; letten op hoe Daan eet en slaapt.',
        mapped: 'De schoolarts en de gymdocent gevraagd; niets gevonden dat het tegenspreekt.',
        talk: {
          facts: 'Daan zei op school dat hij niet mag eten na een slecht cijfer.',
          reaction: 'Moeder ontkent, vader zegt dat straf bij opvoeden hoort.',
          outcome: 'continues',
        },
      }),
      weighed(3, {
        nature: 'mental',
        facts: 'Drie keer verteld, aan drie mensen. Daan is in een half jaar vier kilo afgevallen.',
        opinions: 'Vader ziet het probleem niet; moeder lijkt bang om iets te zeggen.',
      }),
      step(on(1, '10:00'), 'omar', 'answerAfweging', {
        number: 1,
        answer: 'yes',
        reason: 'Er is een vermoeden: verteld, gezien en gemeten.',
      }),
    ],
  },
  {
    key: 'weerlegd',
    steps: [
      ...opened({
        ago: 24,
        by: 'lisa',
        opening: {
          subjects: [{ kind: 'pupil', name: 'Mila', age: 6 }],
          natures: ['physical'],
          signal: {
            kind: 'observation',
            direction: 'supports',
            source: 'eigen waarneming',
            text: 'Brandplek op de hand, met een verhaal dat niet klopt met de plek.',
          },
        },
      }),
      ...firstThreeSteps({
        ago: 22,
        by: 'lisa',
        advice: 'Vraag de schoolarts om naar de plek te kijken.',
        mapped: 'De schoolarts zag de hand; de huisarts had de plek al behandeld.',
        talk: {
          facts: 'Een brandplek op de rechterhand, gezien op school.',
          reaction:
            'Moeder laat de brief van de huisarts zien: thee, in het bijzijn van oma. Het verhaal klopt.',
          outcome: 'dispelled',
        },
      }),
      step(on(19, '10:30'), 'omar', 'closeCase', (world) => ({
        kind: 'dispelled',
        reason: 'De uitleg klopt met de plek en met de brief van de huisarts.',
        secondPerson: world.people.ria,
      })),
    ],
  },
  {
    key: 'nazorg',
    steps: [
      ...opened({
        ago: 75,
        by: 'tom',
        opening: {
          subjects: [{ kind: 'pupil', name: 'Lotte', age: 9 }],
          natures: ['neglect'],
          signal: {
            kind: 'observation',
            direction: 'supports',
            source: 'eigen waarneming',
            text: 'Lotte zorgt elke ochtend voor haar broertje en komt daardoor te laat.',
          },
        },
      }),
      ...firstThreeSteps({
        ago: 73,
        by: 'tom',
        advice: 'Vraag de schoolmaatschappelijk werker mee in het gesprek.',
        mapped: 'Ook de juf van het broertje ziet het; niets gevonden dat het tegenspreekt.',
        talk: {
          facts: 'Lotte brengt haar broertje, elke dag, sinds de zomer.',
          reaction: 'Moeder werkt nachtdiensten en vraagt zelf om hulp.',
          outcome: 'continues',
        },
      }),
      weighed(69, {
        nature: 'neglect',
        facts: 'Zes weken te laat; Lotte is moe en mist de eerste les.',
        opinions: 'Moeder doet wat zij kan en staat open voor hulp.',
      }),
      ...decidedForHelp(67, {
        result: 'Lotte slaapt genoeg en is op tijd op school.',
        agreement: 'Oma brengt het broertje op de dagen na een nachtdienst.',
      }),
      step(on(63, '09:30'), 'omar', 'recordSight', { who: 'Tom', how: 'gesprekje in de klas', safe: 'yes' }),
      step(on(60, '11:00'), 'omar', 'startHelp', { text: 'Het wijkteam is begonnen; oma past op.' }),
      step(on(58, '09:30'), 'omar', 'recordSight', { who: 'Tom', how: 'gesprekje in de klas', safe: 'yes' }),
      step(on(40, '13:00'), 'omar', 'recordRecheck', {
        observed: 'Vier weken op tijd. Lotte speelt weer buiten.',
        onTrack: true,
      }),
      step(on(13, '10:00'), 'omar', 'answerAfweging', {
        number: 5,
        answer: 'yes',
        reason: 'De hulp werkt: Lotte is uitgerust en op tijd, en moeder heeft andere diensten.',
      }),
      step(on(12, '11:00'), 'ria', 'closeCase', {
        kind: 'withAgreements',
        reason: 'Het doel is gehaald.',
        agreements: [
          { what: 'Tom vraagt Lotte hoe het thuis gaat', who: 'Tom', with: 'Lotte', when: 'elke maand' },
        ],
      }),
    ],
  },
];
