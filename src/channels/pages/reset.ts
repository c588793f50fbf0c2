import type { Request, Response, Server } from 'restify';
import type { Accounts } from '../../ports.js';
import { wordsFor } from '../../text/index.js';
import { readForm } from './read-form.js';
import { escapeHtml, languageOf, paragraph, sendPage } from './shell.js';

/** NIST SP 800-63B asks for length rather than for kinds of characters; the upper bound keeps hashing cheap. */
const shortest = 12;
const longest = 200;

/** `GET /reset/{token}`: sets a new password, once. The token stays in the address only, with no referrer and no cache. */
export function mountResetPage(server: Server, accounts: Accounts): void {
  const show = async (req: Request, res: Response, status: number, problem?: string): Promise<void> => {
    const language = languageOf(req);
    const words = wordsFor(language).tasks['reset-password'].page;
    const { token } = req.params as { token: string };
    if (!(await accounts.check(token))) {
      sendPage(res, 410, { language, title: words.heading, body: paragraph(words.gone, 'alert') });
      return;
    }
    const field = (name: string, label: string) =>
      `<label>${escapeHtml(label)}<input type="password" name="${name}" autocomplete="new-password" minlength="${shortest}" maxlength="${longest}" required></label>`;
    const body = `${problem ? paragraph(problem, 'alert') : ''}
<form method="post">${field('password', words.label)}${field('again', words.repeat)}<p><button>${escapeHtml(words.button)}</button></p></form>`;
    sendPage(res, status, { language, title: words.heading, body });
  };

  server.get('/reset/:token', async (req: Request, res: Response) => show(req, res, 200));
  server.post('/reset/:token', async (req: Request, res: Response) => {
    const language = languageOf(req);
    const words = wordsFor(language).tasks['reset-password'].page;
    const form = await readForm(req);
    const password = form.get('password') ?? '';
    if (password.length < shortest || password.length > longest) return show(req, res, 400, words.short);
    if (password !== (form.get('again') ?? password)) return show(req, res, 400, words.different);
    const done = await accounts.redeem((req.params as { token: string }).token, password);
    const body = done ? paragraph(words.done, 'status') : paragraph(words.gone, 'alert');
    sendPage(res, done ? 200 : 410, { language, title: words.heading, body });
  });
}
