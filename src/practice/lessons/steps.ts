import { act, type ExpertStep, type LocalMoment } from './format.js';

/** Steps that many roads share; a story tells what differs. */

type Who = `${LocalMoment} ${string}`;

export function read(who: Who): ExpertStep {
  return act(
    who,
    'acknowledge',
    {},
    { why: 'Wie het signaal leest, laat dat weten. Dan weet de melder dat het aankwam.', ends: 'W1' },
  );
}

export function consulted(who: Who, outcome: string): ExpertStep {
  return act(
    who,
    'recordConsultation',
    { with: 'colleague', outcome },
    { why: 'Samen kijken voorkomt dat je alleen blijft met je zorg.', ends: 'W3' },
  );
}

export function mapped(who: Who, text: string): ExpertStep {
  return act(
    who,
    'completeMapping',
    { contradictions: 'soughtNoneFound', text },
    { why: 'Je zoekt ook naar wat het vermoeden tegenspreekt. Je schrijft op waar je zocht.', ends: 'W2' },
  );
}

/** Help is left to Veilig Thuis for now. */
export function helpLater(who: Who, reason: string): ExpertStep {
  return act(
    who,
    'decideHelp',
    { help: 'no', reason },
    {
      why: 'Beslissing 2 komt altijd na beslissing 1. Ook ‘nu niet’ is een besluit met een reden.',
      ends: 'W6',
    },
  );
}
