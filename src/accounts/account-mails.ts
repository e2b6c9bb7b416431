import type pg from 'pg';
import type { Mail } from '../notifications/mail.js';
import type { MailTransport } from '../notifications/transport.js';
import type { KeyRing } from '../security/key-ring.js';
import { dropAccountMail, leaseAccountMails, type AccountMail } from '../store/account-links.js';

export interface AccountMailDeps {
  readonly worker: pg.Pool;
  readonly keys: KeyRing;
  readonly mail: MailTransport;
  readonly practiceMail: MailTransport;
  readonly publicUrl: string;
}

const BATCH = 20;
const SUBJECT = 'Waaklicht: je account';

/** Sends what waits about accounts (M20): never a word about a case. @returns whether there may be more. */
export async function deliverAccountMails(deps: AccountMailDeps): Promise<boolean> {
  const due = await leaseAccountMails(deps.worker, deps.keys, BATCH);
  for (const one of due) {
    const transport = one.practice ? deps.practiceMail : deps.mail;
    const sent = await transport.deliver({ id: one.id, to: one.email, mail: wordsOf(one, deps.publicUrl) });
    // Refused for good: the person does not exist there; the administrator invites again.
    if (sent.kind === 'sent' || sent.kind === 'refused') await dropAccountMail(deps.worker, one.id);
  }
  return due.length === BATCH;
}

const LINK_LASTS = { invitation: '24 uur', reset: '1 uur', factor: '10 minuten' } as const;

function wordsOf({ kind, secret, madeAt }: AccountMail, publicUrl: string): Mail {
  const time = new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(madeAt);
  if (secret !== null && kind !== 'newDevice' && kind !== 'changed') {
    const what =
      kind === 'factor' ? 'Stel je code-app in met deze link.' : 'Kies je wachtwoord met deze link.';
    return {
      subject: SUBJECT,
      paragraphs: [`${what} De link werkt ${LINK_LASTS[kind]} en één keer.`],
      link: { label: 'Naar Waaklicht', url: new URL(`/uitnodiging/${secret}`, publicUrl).toString() },
      wrongPerson: null,
    };
  }
  const happened =
    kind === 'newDevice'
      ? `Er is aangemeld op een nieuw apparaat op ${time}.`
      : `Je account is veranderd op ${time}.`;
  return {
    subject: SUBJECT,
    paragraphs: [`${happened} Was jij dat niet? Bel de beheerder.`],
    link: null,
    wrongPerson: null,
  };
}
