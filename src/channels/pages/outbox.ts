import type { Request, Response, Server } from 'restify';
import { wordsFor } from '../../text/index.js';
import { ClientError } from '../client-error.js';
import { escapeHtml, languageOf, paragraph, sendPage } from './shell.js';

interface SampleMail {
  to: string;
  subject: string;
  text: string;
  date: string;
}

/** `GET /outbox`: the mails of sample mode, so that a newcomer finds the sign-in code. On this machine only. */
export function mountOutboxPage(server: Server, readMails: () => Promise<SampleMail[]>): void {
  server.get('/outbox', async (req: Request, res: Response) => {
    if (!/^(::1|127\.|::ffff:127\.)/.test(req.socket.remoteAddress ?? '')) {
      throw new ClientError(403, 'LocalOnly', 'The sample mails are shown on the machine itself only.');
    }
    const language = languageOf(req);
    const words = wordsFor(language).pages.outbox;
    const mails = await readMails();
    const list = mails
      .map(
        (
          mail,
        ) => `<article><h2>${escapeHtml(mail.subject)}</h2><p>${escapeHtml(words.to)}: ${escapeHtml(mail.to)}<br>${escapeHtml(mail.date)}</p>
<pre>${linked(mail.text)}</pre></article>`,
      )
      .join('\n');
    const body = `${paragraph(words.intro)}${list || paragraph(words.none)}`;
    sendPage(res, 200, { language, title: words.title, body });
  });
}

const linked = (text: string): string =>
  escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
