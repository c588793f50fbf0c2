import { createTransport } from 'nodemailer';
import type { Clock, Mailer } from '../ports.js';

/**
 * Mail over SMTP (`smtp://` with STARTTLS when the server offers it, `smtps://`). Resolves when the server has accepted
 * the mail; rejects within about 20 s when it does not answer.
 */
export function createMailSmtp({
  url,
  from,
  clock,
}: {
  url: string;
  from: string;
  clock: Clock;
}): Mailer & { close(): void } {
  const transport = createTransport(url, { from });
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ to, subject, text, date: clock.now() });
    },
    close: () => transport.close(),
  };
}
