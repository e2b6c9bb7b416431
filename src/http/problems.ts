import type { FieldProblem, Problem } from './problem.js';

const AGAIN_AFTER_SECONDS = 5;

/** Every problem that is not a refusal of the rules: one stable code, one Dutch text. */
export const unreadable = (detail: string): Problem => ({
  status: 400,
  code: 'unreadable',
  title: 'Niet te lezen',
  detail,
});

/** The same for every kind of wrong token: nobody learns which (BI-42). */
export const notSignedIn: Problem = {
  status: 401,
  code: 'notSignedIn',
  title: 'Niet aangemeld',
  detail: 'Meld je aan of stuur een geldig token mee.',
  headers: { 'WWW-Authenticate': 'Bearer realm="waaklicht"' },
};

export const stepUpRequired: Problem = {
  status: 401,
  code: 'stepUpRequired',
  title: 'Nog een keer bewijzen',
  detail: 'Laat eerst opnieuw zien dat jij het bent, met je code.',
  headers: { 'WWW-Authenticate': 'Bearer realm="waaklicht"' },
};

export const notFound: Problem = {
  status: 404,
  code: 'notFound',
  title: 'Niet gevonden',
  detail: 'Dit adres bestaat niet.',
};

export const notAllowed: Problem = {
  status: 403,
  code: 'notAllowed',
  title: 'Mag niet',
  detail: 'Je mag dit niet doen.',
  rules: [],
};

export const outOfScope: Problem = {
  status: 403,
  code: 'outOfScope',
  title: 'Mag niet met dit token',
  detail: 'Dit token is daar niet voor gemaakt. Maak een token met een ander bereik, of meld je aan.',
};

export const methodNotAllowed = (allowed: readonly string[]): Problem => ({
  status: 405,
  code: 'methodNotAllowed',
  title: 'Methode bestaat hier niet',
  detail: `Hier kan alleen: ${allowed.join(', ')}.`,
  headers: { Allow: allowed.join(', ') },
});

export const tooLarge: Problem = {
  status: 413,
  code: 'tooLarge',
  title: 'Te groot',
  detail: 'Een verzoek is hooguit 1 MiB.',
  headers: { Connection: 'close' },
};

export const addressTooLong: Problem = {
  status: 414,
  code: 'addressTooLong',
  title: 'Adres te lang',
  detail: 'Een adres is hooguit 2048 tekens.',
};

export const wrongMediaType: Problem = {
  status: 415,
  code: 'wrongMediaType',
  title: 'Verkeerde vorm',
  detail: 'Stuur JSON in UTF-8, met Content-Type application/json en zonder Content-Encoding.',
};

export const invalid = (errors: readonly FieldProblem[]): Problem => ({
  status: 422,
  code: 'invalid',
  title: 'Klopt niet',
  detail: 'Een of meer velden kloppen niet.',
  errors,
});

export const invalidField = (pointer: string, code: string, message: string): Problem =>
  invalid([{ pointer, code, message }]);

export const tooOften = (seconds: number): Problem => ({
  status: 429,
  code: 'tooOften',
  title: 'Te vaak',
  detail: 'Je stuurt te veel verzoeken. Probeer het straks weer. Bij acuut gevaar: bel 112.',
  headers: { 'Retry-After': String(seconds) },
});

/** The record does not answer: nothing was written, the same request may be sent again (RL-10). */
export const unavailable: Problem = {
  status: 503,
  code: 'unavailable',
  title: 'Even niet bereikbaar',
  detail: 'Er is niets vastgelegd. Stuur hetzelfde verzoek straks opnieuw. Bij acuut gevaar: bel 112.',
  headers: { 'Retry-After': String(AGAIN_AFTER_SECONDS) },
};

/** What was stored of this case is damaged: nothing was written, everything else works (BI-45). */
export const unreadableCase: Problem = {
  status: 409,
  code: 'unreadableCase',
  title: 'Deze zaak kan nu niet worden gelezen',
  detail:
    'Wat van deze zaak is opgeslagen, is beschadigd. Er is niets vastgelegd. De beheerder kan de zaak terughalen uit een back-up. Bij acuut gevaar: bel 112.',
};

/** A fault of ours. Tells nothing about it; the log has it under the number of the request. */
export const fault: Problem = {
  status: 500,
  code: 'fault',
  title: 'Er ging iets mis',
  detail: 'Er ging iets mis bij ons. Stuur hetzelfde verzoek opnieuw. Bij acuut gevaar: bel 112.',
};
