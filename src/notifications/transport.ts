import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { html, plainText, type Mail } from './mail.js';

/** A mail in its envelope. The id is that of the notification: sent twice, it is the same message (RL-02). */
export interface Envelope {
  readonly id: string;
  readonly to: string;
  readonly mail: Mail;
}

/**
 * What became of it. `refused`: this address will not have it. `later`: this address not now (greylisting, a full
 * mailbox). `away`: no server, or one that refuses us; it says nothing about the address.
 */
export type Delivered =
  { readonly kind: 'sent' } | { readonly kind: 'refused' | 'later' | 'away'; readonly answer: string };

export interface MailTransport {
  readonly deliver: (envelope: Envelope) => Promise<Delivered>;
  readonly close: () => void;
}

export interface Sender {
  /** "Waaklicht <waaklicht@example.nl>" */
  readonly from: string;
}

function message(sender: Sender, { id, to, mail }: Envelope): object {
  return {
    from: sender.from,
    to: { name: '', address: to },
    subject: mail.subject,
    text: plainText(mail),
    html: html(mail),
    messageId: `<${id}@${domainOf(sender.from)}>`,
    // Not an answer to anything, and nothing should answer it.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function domainOf(from: string): string {
  return /@([^\s<>@]+)/.exec(from)?.[1] ?? 'localhost';
}

/** Shorter than a lease: whoever keeps us waiting does not keep others waiting. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
const CONNECTIONS = 5;

/** Real mail, over `SMTP_URL`. */
export function smtpTransport(url: string, sender: Sender): MailTransport {
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    dnsTimeout: CONNECT_MS,
  });
  return {
    async deliver(envelope) {
      try {
        await smtp.sendMail(message(sender, envelope));
        return { kind: 'sent' };
      } catch (error) {
        return failure(error);
      }
    },
    close: () => smtp.close(),
  };
}

/** The commands in which a server speaks about the receiver or the message; in others it speaks about us. */
const ABOUT_THE_RECEIVER: ReadonlySet<string> = new Set(['RCPT TO', 'DATA']);
/** "I am closing down": about the server, in whatever command it comes. */
const CLOSING = 421;

function failure(error: unknown): Delivered {
  const { responseCode, command, code } = error as {
    responseCode?: number;
    command?: string;
    code?: string;
  };
  // Not an address at all: refused before any server saw it.
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', answer: 'address' };
  if (responseCode !== undefined && responseCode !== CLOSING && ABOUT_THE_RECEIVER.has(command ?? '')) {
    return { kind: responseCode >= 500 ? 'refused' : 'later', answer: String(responseCode) };
  }
  return { kind: 'away', answer: String(responseCode ?? code ?? 'unknown') };
}

/** The local outbox: one `.eml` file a mail, readable by any mail program. The default, and all of practice. */
export function outboxTransport(directory: string, sender: Sender): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true });
  return {
    async deliver(envelope) {
      try {
        const { message: raw } = await composer.sendMail(message(sender, envelope));
        await mkdir(directory, { recursive: true });
        // Whole or not at all; the same mail again is the same file.
        const file = join(directory, `${envelope.id}.eml`);
        await writeFile(`${file}.part`, raw as Buffer);
        await rename(`${file}.part`, file);
        return { kind: 'sent' };
      } catch (error) {
        return { kind: 'away', answer: (error as { code?: string }).code ?? 'unknown' };
      }
    },
    close: () => composer.close(),
  };
}
