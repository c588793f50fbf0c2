import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { openMailOutbox } from '../../src/adapters/mail-outbox.js';
import { readOutbox } from '../../src/adapters/read-outbox.js';
import { mailerContract } from '../contracts/mailer.js';
import { createTestClock } from '../support/clock.js';
import { temporaryFolder } from '../support/folder.js';

async function openOutbox() {
  const folder = join(await temporaryFolder(), 'outbox');
  const clock = createTestClock();
  const mailer = await openMailOutbox({ folder, from: 'Billing <billing@example.com>', clock });
  const received = async () =>
    Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')));
  return { folder, clock, mailer, received };
}

describe('mail in the outbox folder', () => {
  mailerContract(openOutbox);

  it('shows the code in plain text, and no other six digits by themselves', async () => {
    const { mailer, received } = await openOutbox();
    for (let i = 0; i < 50; i++) {
      await mailer.send({ to: 'a@example.com', subject: 'Su código', text: 'Su código de seis dígitos es 482913.' });
    }
    for (const raw of await received()) expect(raw.match(/\b\d{6}\b/g)).to.deep.equal(['482913']);
  });

  it('names files by time, in order even when the clock stands, for the owner only', async () => {
    const { mailer, folder } = await openOutbox();
    for (const subject of ['1', '2', '3']) await mailer.send({ to: 'a@example.com', subject, text: 'x' });
    expect((await readOutbox(folder)).map(({ subject }) => subject)).to.deep.equal(['3', '2', '1']);
    for (const name of await readdir(folder)) {
      expect(name).to.match(/^2026-11-24T10-00-00-000Z-\d{4}-[a-p]{8}\.eml$/);
      expect((await stat(join(folder, name))).mode & 0o777).to.equal(0o600);
    }
    expect((await stat(folder)).mode & 0o777).to.equal(0o700);
  });

  it('reads back what was sent, and nothing from a folder that is not there', async () => {
    const { mailer, folder } = await openOutbox();
    const mail = {
      to: 'rosa@example.com',
      subject: 'Su código de inicio de sesión, señora Núñez 🩺 — ¿lo pidió usted? Sí o no',
      text: 'a\n\nb ñ',
    };
    await mailer.send(mail);
    expect((await readOutbox(folder))[0]).to.include(mail);
    expect(await readOutbox(join(folder, 'none'))).to.deep.equal([]);
  });
});
