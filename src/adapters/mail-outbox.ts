import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Clock, Mailer } from '../ports.js';
import { createDisk, type Disk } from './disk.js';

/**
 * Mail as files `DATA_DIR/outbox/*.eml`, named by time, for sample mode and development. The text stands in them as it is
 * (8bit), not wrapped or encoded, so that a code or a link can be read and searched; no other six digits stand alone.
 */
export async function openMailOutbox({
  folder,
  from,
  clock,
  disk = createDisk(),
}: {
  folder: string;
  /** Address of the sender, like `Billing assistant <billing@example.com>`. */
  from: string;
  clock: Clock;
  disk?: Disk;
}): Promise<Mailer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  let count = 0;

  return {
    async send({ to, subject, text }) {
      const now = clock.now();
      const id = letters();
      // nodemailer would wrap or encode the text; it writes the headers, and the text goes in below them.
      const { message } = await transport.sendMail({
        from,
        to,
        subject,
        text: '.',
        date: now,
        messageId: `<${id}@outbox.example>`,
      });
      const [head = ''] = message.toString().split('\n\n');
      const content = `${head.replace(/^Content-Transfer-Encoding: .*$/m, 'Content-Transfer-Encoding: 8bit')}\n\n${text}\n`;
      // Under a frozen clock the count keeps the order.
      const name = `${now.toISOString().replace(/[:.]/g, '-')}-${String(++count).padStart(4, '0')}-${id.slice(0, 8)}.eml`;
      await disk.create(join(folder, name), content);
      await disk.syncFolder(folder);
    },
  };
}

/** 80 random bits in letters only. */
const letters = (): string =>
  randomBytes(10)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
