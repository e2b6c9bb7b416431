import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReadMail } from './outbox.js';

/** A real mail server in this process, with moods. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  /** What it accepted, in order. */
  readonly accepted: readonly ReadMail[];
  /** What it says to a receiver from now on: an SMTP code and a text, or `null` = accepts. */
  answer: (address: string) => { code: number; text: string } | null;
  readonly stop: () => Promise<void>;
}

export function startMailServer(port = 0): Promise<MailServer> {
  const accepted: ReadMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, callback) {
      const said = running.answer(address.address);
      if (said === null) callback();
      else callback(Object.assign(new Error(said.text), { responseCode: said.code }));
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        accepted.push(readMail(Buffer.concat(chunks).toString('utf8')));
        callback();
      });
    },
  });
  // A client that goes away in the middle is no fault of the server.
  server.on('error', () => undefined);
  const running: MailServer & { port: number; url: string } = {
    url: '',
    port: 0,
    accepted,
    answer: () => null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      running.port = (server.server.address() as AddressInfo).port;
      running.url = `smtp://127.0.0.1:${running.port}`;
      resolve(running);
    });
  });
}
