import { step, type PracticeCase } from './format.js';
import {
  decidedForHelp,
  decidedForMelding,
  firstThreeSteps,
  on,
  opened,
  submitted,
  weighed,
} from './road.js';

/** Cases beyond the decisions, and the ones that take another road: the board, and danger now. */
export const LATE_CASES: readonly PracticeCase[] = [
  {
    key: 'hulp',
    steps: [
      ...opened({
        ago: 30,
        by: 'lisa',
        opening: {
          subjects: [{ kind: 'pupil', name: 'Ravi', age: 8 }],
          natures: ['mental'],
          signal: {
            kind: 'statement',
            direction: 'supports',
            source: 'Ravi, na de les',
            text: 'Ravi zegt dat hij thuis een last is en dat papa dat elke dag zegt.',
          },
        },
      }),
      ...firstThreeSteps({
        ago: 28,
        by: 'lisa',
        advice: 'Praat met beide ouders; vraag wat er sinds de scheiding is veranderd.',
        mapped: 'Bij de opvang hetzelfde beeld; niets gevonden dat het tegenspreekt.',
        talk: {
          facts: 'Ravi vertelde dat hij thuis hoort dat hij een last is.',
          reaction: 'Vader schrikt; sinds de scheiding gaat het niet goed met hem. Hij wil hulp.',
          outcome: 'continues',
        },
      }),
      weighed(24, {
        nature: 'mental',
        facts: 'Drie keer gehoord in vier weken; Ravi huilt vaak op maandag.',
        opinions: 'Vader is overbelast en heeft nu zelf om hulp gevraagd.',
      }),
      ...decidedForHelp(22, {
        result: 'Ravi hoort thuis geen kleinerende woorden meer en huilt niet op maandag.',
        agreement: 'Vader gaat even naar buiten als het te veel wordt en belt zijn zus.',
      }),
      step(on(19, '09:15'), 'lisa', 'recordSight', { who: 'Lisa', how: 'praatje in de pauze', safe: 'yes' }),
      step(on(16, '14:00'), 'omar', 'startHelp', { text: 'Het wijkteam had een eerste gesprek met vader.' }),
      step(on(14, '09:15'), 'lisa', 'recordSight', { who: 'Lisa', how: 'praatje in de pauze', safe: 'yes' }),
      step(on(9, '09:15'), 'lisa', 'recordSight', { who: 'Lisa', how: 'tekenles', safe: 'yes' }),
      step(on(4, '09:15'), 'lisa', 'recordSight', { who: 'Lisa', how: 'praatje in de pauze', safe: 'yes' }),
    ],
  },
  {
    key: 'melding-nodig',
    steps: [
      ...opened({
        ago: 48,
        by: 'tom',
        opening: {
          subjects: [{ kind: 'pupil', name: 'Finn', age: 12 }],
          natures: ['physical'],
          signal: {
            kind: 'statement',
            direction: 'supports',
            source: 'Finn, na schooltijd',
            text: 'Finn vertelt dat zijn stiefvader hem slaat als hij te laat thuis is.',
          },
        },
      }),
      ...firstThreeSteps({
        ago: 46,
        by: 'tom',
        advice: 'Spreek moeder en stiefvader samen; laat Finn eerst vertellen wat hij wil.',
        mapped: 'De trainer van de voetbalclub gevraagd; niets gevonden dat het tegenspreekt.',
        talk: {
          facts: 'Finn vertelde over klappen bij te laat thuiskomen.',
          reaction: 'Stiefvader geeft één keer toe. Moeder wil hulp om beter met Finn om te gaan.',
          outcome: 'continues',
        },
      }),
      weighed(41, {
        nature: 'physical',
        facts: 'Eén keer toegegeven; Finn noemt er drie.',
        opinions: 'Moeder werkt mee; bij stiefvader twijfelen wij.',
      }),
      ...decidedForHelp(39, {
        result: 'Er wordt niet meer geslagen; Finn durft naar huis.',
        agreement: 'Stiefvader slaat niet, en belt moeder als het misgaat.',
      }),
      step(on(35, '09:00'), 'tom', 'recordSight', { who: 'Tom', how: 'gesprek na de les', safe: 'yes' }),
      step(on(32, '15:00'), 'omar', 'startHelp', { text: 'Gezinscoach begonnen.' }),
      step(on(30, '09:00'), 'tom', 'recordSight', { who: 'Tom', how: 'gesprek na de les', safe: 'yes' }),
      step(on(3, '11:00'), 'omar', 'recordRecheck', {
        observed: 'De coach is twee keer niet binnengelaten. Finn heeft een blauw oog en zegt er niets over.',
        onTrack: false,
      }),
      step(on(2, '10:00'), 'omar', 'answerAfweging', {
        number: 5,
        answer: 'no',
        reason: 'De hulp leidt niet tot herstel van de veiligheid.',
      }),
    ],
  },
  {
    key: 'vt-gevraagd',
    steps: [
      ...opened({
        ago: 22,
        by: 'lisa',
        opening: {
          subjects: [{ kind: 'pupil', name: 'Amina', age: 9 }],
          natures: ['witness', 'partnerViolence'],
          signal: {
            kind: 'statement',
            direction: 'supports',
            source: 'Amina, in de klas',
            text: 'Amina vertelt dat papa mama slaat en dat zij dan haar broertje onder het bed verstopt.',
          },
        },
      }),
      ...firstThreeSteps({
        ago: 20,
        by: 'lisa',
        advice: 'Vraag Veilig Thuis om advies; praat met moeder op een veilige plek.',
        mapped: 'De juf van het broertje hoort hetzelfde; niets gevonden dat het tegenspreekt.',
        talk: {
          facts: 'Beide kinderen vertelden los van elkaar hetzelfde.',
          reaction: 'Moeder bevestigt het en is bang. Vader ontkent.',
          outcome: 'continues',
        },
      }),
      weighed(16, {
        nature: 'partnerViolence',
        facts: 'Twee kinderen, hetzelfde verhaal, al een jaar; moeder bevestigt.',
        opinions: 'Er is een patroon. De kinderen passen zich aan.',
      }),
      ...decidedForMelding(14, 'structural'),
      ...submitted(13, [
        'Amina en haar broertje vertelden op verschillende dagen over geweld van vader tegen moeder.',
        'Moeder bevestigde dit in het gesprek op school.',
      ]),
      step(on(5, '11:00'), 'omar', 'recordVtContact', {
        text: 'Gebeld: de melding is binnen en ligt bij het team. Volgende week weer vragen.',
      }),
    ],
  },
  {
    key: 'bestuur',
    steps: [
      step(on(6, '16:30'), 'lisa', 'openCase', {
        subjects: [{ kind: 'pupil', name: 'Jip', age: 10 }],
        natures: ['mental'],
        suspect: 'board',
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'eigen waarneming',
          text: 'Een bestuurder is de vader van Jip. Jip verstijft als hij op school komt.',
        },
      }),
      step(on(5, '09:00'), 'vera', 'acknowledge', {}),
      step(on(4, '13:00'), 'vera', 'recordConsultation', {
        with: 'veiligThuis',
        anonymous: true,
        outcome: 'Veilig Thuis raadt aan om Jip eerst apart te spreken.',
      }),
    ],
  },
  {
    key: 'acuut',
    steps: [
      step({ minutesAgo: 45 }, 'tom', 'openCase', (world) => ({
        subjects: [{ kind: 'pupil', name: 'Bo', age: 7 }],
        natures: ['physical'],
        class: 'acute',
        onCall: world.people.omar,
        signal: {
          kind: 'observation',
          direction: 'supports',
          source: 'eigen waarneming',
          text: 'Bo komt binnen met een bloedende wond en durft niet meer naar huis.',
        },
      })),
      step({ minutesAgo: 38 }, 'omar', 'acknowledge', {}),
      step({ minutesAgo: 30 }, 'omar', 'recordConsultation', {
        with: 'veiligThuis',
        outcome: 'Direct melden. Een medewerker komt vanmiddag. Bo blijft op school.',
      }),
    ],
  },
];
