import { expect } from 'chai';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { Mailer } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';

const mails = [
  {
    to: 'alex.rivera@example.com',
    subject: 'Your sign-in code',
    text: 'Your six-digit code is 482913\n\nIt works for 10 minutes.',
  },
  {
    to: 'rosa.delgado@example.com',
    subject: 'Su código de inicio de sesión y el número de confirmación de su pago de este mes',
    text: `Su código de seis dígitos es 482913. ${'Una línea muy larga con acentos: ñ, á, ü. '.repeat(5)}\nhttp://127.0.0.1:3978/reset/${'a'.repeat(43)}`,
  },
  { to: 'a@example.com', subject: 'Dots', text: '.\n..\n.end\n\nFrom here on' },
];

/** What every Mailer keeps to. `received` is what arrived, oldest first, as raw messages. */
export function mailerContract(
  open: () => Promise<{ mailer: Mailer; clock: TestClock; received: () => Promise<string[]> }>,
): void {
  it('delivers address, subject and text as they are, dated by the clock', async () => {
    const { mailer, clock, received } = await open();
    for (const mail of mails) await mailer.send(mail);
    const parsed: ParsedMail[] = await Promise.all((await received()).map((raw) => simpleParser(raw)));
    expect(parsed).to.have.length(mails.length);
    for (const [i, mail] of parsed.entries()) {
      expect(mail.to && 'text' in mail.to && mail.to.text).to.equal(mails[i]?.to);
      expect(mail.subject).to.equal(mails[i]?.subject);
      expect(mail.text?.trim()).to.equal(mails[i]?.text.trim());
      expect(mail.date?.toISOString()).to.equal(clock.now().toISOString());
      expect(mail.from?.text).to.include('billing@example.com');
    }
  });

  it('sends no header that a subject or address smuggles in', async () => {
    const { mailer, received } = await open();
    await mailer.send({ to: 'a@example.com', subject: 'Hello\r\nBcc: thief@example.com', text: 'x' });
    const [raw = ''] = await received();
    const parsed = await simpleParser(raw);
    expect(parsed.bcc).to.equal(undefined);
    expect(parsed.headers.has('bcc')).to.equal(false);
  });
}
