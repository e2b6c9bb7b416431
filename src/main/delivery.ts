import type { DeliveryDeps } from '../notifications/deliver.js';
import { outboxTransport, smtpTransport } from '../notifications/transport.js';
import type { Services } from './services.js';

/** Delivery by the settings of this process: real mail when `SMTP_URL` is there, else the local outbox. */
export function createDelivery(services: Services): DeliveryDeps & { readonly close: () => void } {
  const { config, worker, keys, log } = services;
  const sender = { from: config.MAIL_FROM };
  const outbox = outboxTransport(config.OUTBOX_DIRECTORY, sender);
  const mail = config.SMTP_URL === undefined ? outbox : smtpTransport(config.SMTP_URL, sender);
  return {
    worker,
    keys,
    mail,
    practiceMail: outbox,
    publicUrl: config.PUBLIC_URL,
    report: (event, caseId) => log.warn({ event, caseId: caseId ?? undefined }),
    close() {
      mail.close();
      outbox.close();
    },
  };
}
