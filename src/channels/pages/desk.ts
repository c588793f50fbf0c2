import type { Request, Response, Server } from 'restify';
import { wordsFor } from '../../text/index.js';
import { ClientError } from '../client-error.js';
import { readForm } from './read-form.js';
import { escapeHtml, languageOf, paragraph, sendPage } from './shell.js';

interface Line {
  from: string;
  text: string;
  at: string;
}

/** A conversation in the desk's queue, as this page shows it. */
interface Ticket {
  reference: string;
  handover: { summary: string; reason: string; transcript: Line[] };
  taken?: { name: string };
  lines?: Line[];
}

/** What a person of the desk does; see bot/desk-side.ts. */
interface DeskSide {
  take(reference: string, name: string): Promise<boolean>;
  say(reference: string, text: string): Promise<boolean>;
  end(reference: string): Promise<void>;
}

const longestName = 40;

/**
 * `GET /desk`: the queue of people in sample mode, so that a newcomer can play the billing team. On this machine only, and never in
 * production: a real desk has its own software behind the Desk port.
 */
export function mountDeskPage(server: Server, desk: DeskSide, tickets: () => Promise<Ticket[]>): void {
  server.get('/desk', async (req: Request, res: Response) => {
    refuseOthers(req);
    const language = languageOf(req);
    const words = wordsFor(language).pages.desk;
    const list = (await tickets()).map((ticket) => article(ticket, words)).join('\n');
    sendPage(res, 200, {
      language,
      title: words.title,
      body: `${paragraph(words.intro)}${list || paragraph(words.none)}`,
    });
  });

  server.post('/desk/:reference', async (req: Request, res: Response) => {
    refuseOthers(req);
    const { reference } = req.params as { reference: string };
    const form = await readForm(req);
    const what = form.get('do');
    if (what === 'take') await desk.take(reference, (form.get('name') ?? '').trim().slice(0, longestName) || 'Desk');
    else if (what === 'say') await desk.say(reference, form.get('text') ?? '');
    else if (what === 'end') await desk.end(reference);
    else throw new ClientError(400, 'BadRequest', 'Say what to do: take, say or end.');
    res.sendRaw(303, '', { Location: '/desk', 'Cache-Control': 'no-store' });
  });
}

type Words = ReturnType<typeof wordsFor>['pages']['desk'];

function article({ reference, handover, taken, lines }: Ticket, words: Words): string {
  const said = [...handover.transcript, ...(lines ?? [])]
    .map(({ from, text }) => `${escapeHtml(from)}: ${escapeHtml(text)}`)
    .join('\n');
  const form = (what: string, field: string, button: string) =>
    `<form method="post" action="/desk/${encodeURIComponent(reference)}"><input type="hidden" name="do" value="${what}">${field}<button>${escapeHtml(button)}</button></form>`;
  const input = (name: string, label: string) =>
    `<label>${escapeHtml(label)} <input name="${name}" required maxlength="${name === 'name' ? longestName : 2000}"></label>`;
  const actions = taken
    ? `${paragraph(words.takenBy(taken.name))}${form('say', input('text', words.say), words.send)}${form('end', '', words.end)}`
    : form('take', input('name', words.name), words.take);
  return `<article><h2>${escapeHtml(reference)}</h2><p>${escapeHtml(handover.reason)}: ${escapeHtml(handover.summary)}</p><pre>${said}</pre>${actions}</article>`;
}

/** From this machine, and from this page itself: another site's form must not speak for the desk. */
function refuseOthers(req: Request): void {
  const local = /^(::1|127\.|::ffff:127\.)/.test(req.socket.remoteAddress ?? '');
  const { origin, host } = req.headers;
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (!local || !own) throw new ClientError(403, 'LocalOnly', 'The sample desk works on the machine itself only.');
}
