import { randomUUID } from 'node:crypto';
import { PRACTICE_ORGANISATION, PRACTICE_PEOPLE, practiceMail } from './people.js';
import type { PracticeSignIns } from './sign-ins.js';

interface Running {
  readonly address: string;
  readonly token: string;
  readonly signIns: PracticeSignIns;
  /** Where mail goes that has no mail server. */
  readonly outbox: string;
  readonly smtp: boolean;
}

/** What `npm start` says when everything runs: where it is, who is there, and three lines to try it with. */
export function welcome({ address, token, signIns, outbox, smtp }: Running): string {
  const people = Object.entries(PRACTICE_PEOPLE).map(
    ([key, { name, about }]) =>
      `  ${practiceMail(key as keyof typeof PRACTICE_PEOPLE).padEnd(28)} ${name}, ${about}`,
  );
  const [open, answer, list] = curlLines(address, token);
  return `
Waaklicht draait op ${address}

${PRACTICE_ORGANISATION.name} (verzonnen mensen en zaken):
${people.join('\n')}
Inloggen met het mailadres en dit wachtwoord: ${signIns.password}
Wordt er een code gevraagd: npm run --silent waaklicht -- practice code
(of zet deze sleutel in een authenticator-app: ${signIns.seed})

Proberen met curl, als Omar (token: ${token}):
1. een zaak openen
${open}

2. antwoorden: Omar heeft met een collega overlegd (stap 2)
${answer}

3. wie is er aan zet?
${list}

Mail: ${smtp ? 'naar de mailserver van SMTP_URL; van oefenzaken' : 'niemand krijgt echte mail; ze staan'} in ${outbox}
Stoppen: Ctrl-C
`;
}

/** Each a command of its own; the first remembers the case for the second. */
function curlLines(address: string, token: string): readonly [string, string, string] {
  const curl = `curl -s -H 'Authorization: Bearer ${token}'`;
  const send = `${curl} -H 'Content-Type: application/json'`;
  const opening = {
    id: randomUUID(),
    subjects: [{ kind: 'pupil', age: 8 }],
    natures: ['neglect'],
    signal: {
      kind: 'observation',
      direction: 'supports',
      source: 'eigen waarneming',
      text: 'Komt al twee weken zonder brood op school',
    },
  };
  const consulted = {
    id: randomUUID(),
    type: 'recordConsultation',
    with: 'colleague',
    outcome: 'Samen met de ouders praten',
  };
  return [
    `CASE=$(${send} ${address}/api/v1/cases -d '${JSON.stringify(opening)}' | tee /dev/stderr | sed 's/.*"caseId":"\\([^"]*\\)".*/\\1/')`,
    `${send} ${address}/api/v1/cases/$CASE/commands -d '${JSON.stringify(consulted)}'`,
    `${curl} '${address}/api/v1/work-list'`,
  ];
}
