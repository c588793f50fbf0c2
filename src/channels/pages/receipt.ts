import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Language } from '../../billing/member.js';
import type { Operation, Operations } from '../../ports.js';
import { money } from '../../text/format.js';
import { wordsFor } from '../../text/index.js';
import { methodName } from '../../text/method-name.js';
import { escapeHtml, languageOf, paragraph, sendPage } from './shell.js';

const Paid = z.object({ bill: z.string(), cents: z.int(), methodName: z.string().default('') });

/**
 * `GET /receipts/{id}`, as page or, with `.pdf`, as PDF. The id is the payment's used-up confirmation nonce, 128 random bits:
 * who has the link may see the receipt, which names no person.
 */
export function mountReceiptPage(
  server: Server,
  parts: { operations: Operations; organization: string; sandbox: boolean },
): void {
  server.get('/receipts/:id', async (req: Request, res: Response) => {
    const { id } = req.params as { id: string };
    const [, key = '', pdf] = /^([0-9a-f]{32})(\.pdf)?$/.exec(id) ?? [];
    const language = languageOf(req);
    const words = wordsFor(language).pages.receipt;
    const rows = rowsOf(key ? await parts.operations.find(key) : undefined, language);
    if (!rows) {
      sendPage(res, 404, { language, title: words.title, body: paragraph(words.gone) });
      return;
    }
    const note = parts.sandbox ? words.sandbox : '';
    if (pdf) {
      const content = await drawPdf(`${parts.organization}: ${words.title}`, rows, note);
      res.sendRaw(200, content as unknown as string, {
        'Content-Type': 'application/pdf',
        'Cache-Control': 'no-store',
      });
      return;
    }
    const list = rows.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('');
    const body = `<dl>${list}</dl>${note ? paragraph(note) : ''}<p><a href="/receipts/${key}.pdf?lang=${language}">${escapeHtml(words.pdf)}</a></p>`;
    sendPage(res, 200, { language, title: `${parts.organization}: ${words.title}`, body });
  });
}

function rowsOf(operation: Operation | undefined, language: Language): [string, string][] | undefined {
  if (operation?.status !== 'settled' || !operation.kind.endsWith('payment')) return undefined;
  const paid = Paid.safeParse(operation.request);
  if (!paid.success) return undefined;
  const words = wordsFor(language).pages.receipt;
  return [
    [words.confirmation, String(operation.result?.confirmation ?? '')],
    [words.bill, paid.data.bill],
    [words.amount, money(paid.data.cents)],
    [words.method, methodName(paid.data.methodName, language)],
    [words.on, words.day(operation.updatedAt.slice(0, 10))],
  ];
}

async function drawPdf(title: string, rows: [string, string][], note: string): Promise<Buffer> {
  // Some 15 MB of memory that a server without a PDF receipt never needs.
  const { default: PDFDocument } = await import('pdfkit');
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'LETTER', margin: 72, info: { Title: title } });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
    document.fontSize(20).text(title).moveDown();
    for (const [name, value] of rows) document.fontSize(12).text(`${name}: ${value}`).moveDown(0.5);
    if (note) document.moveDown().fontSize(10).text(note);
    document.end();
  });
}
