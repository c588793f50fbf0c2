import { expect } from 'chai';
import { createMailSmtp } from '../../src/adapters/mail-smtp.js';
import { mailerContract } from '../contracts/mailer.js';
import { createTestClock } from '../support/clock.js';
import { rejection } from '../support/rejection.js';
import { startSmtpServer } from '../support/smtp-server.js';

const ends: (() => void | Promise<void>)[] = [];

async function open(options: { refuse?: boolean } = {}) {
  const { url, messages, stop } = await startSmtpServer(options);
  const clock = createTestClock();
  const mailer = createMailSmtp({ url, from: 'Billing <billing@example.com>', clock });
  ends.push(() => mailer.close(), stop);
  return { mailer, clock, received: async () => messages, stop };
}

describe('mail over SMTP', () => {
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  mailerContract(open);

  it('rejects what the server does not take', async () => {
    const { mailer } = await open({ refuse: true });
    const error = await rejection(mailer.send({ to: 'a@example.com', subject: 'x', text: 'x' }));
    expect(error.message).to.include('no such user');
  });

  it('rejects when nobody answers', async () => {
    const { mailer, stop } = await open();
    await stop();
    ends.length = 0;
    await rejection(mailer.send({ to: 'a@example.com', subject: 'x', text: 'x' }));
  });
});
