import type { Request, Response, Server } from 'restify';
import type { PaymentMethod } from '../../billing/member.js';
import type { PaymentGateway } from '../../ports.js';
import { wordsFor } from '../../text/index.js';
import { readForm } from './read-form.js';
import { escapeHtml, languageOf, paragraph, sendPage } from './shell.js';

/** What the sandbox offers instead of fields for a card: no number is ever entered, so none can leak. */
const testMethods = {
  visa: { type: 'credit-card', brand: 'Visa', last4: '4242' },
  debit: { type: 'debit-card', brand: 'Visa Debit', last4: '5556' },
  bank: { type: 'bank-account', brand: 'Checking', last4: '6789' },
  declined: { type: 'credit-card', brand: 'Visa', last4: '0002' },
} satisfies Record<string, Pick<PaymentMethod, 'type' | 'brand' | 'last4'>>;
type MethodId = keyof typeof testMethods;

/** `GET /pay/{session}`: where a way to pay is entered, outside the chat (PCI DSS SAQ A). It never charges. */
export function mountPayPage(server: Server, gateway: PaymentGateway): void {
  const show = async (req: Request, res: Response, problem?: string): Promise<void> => {
    const session = await gateway.session((req.params as { session: string }).session);
    const language = session?.language ?? languageOf(req);
    const words = wordsFor(language).pages.pay;
    if (!session || session.method) {
      const text = session ? words.done : words.gone;
      sendPage(res, session ? 200 : 404, { language, title: words.title, body: paragraph(text, 'status') });
      return;
    }
    const options = (Object.keys(testMethods) as MethodId[])
      .map(
        (id) =>
          `<label><input type="radio" name="method" value="${id}" required> ${escapeHtml(words.methods[id])}</label>`,
      )
      .join('\n');
    const body = [
      problem ? paragraph(problem, 'alert') : '',
      paragraph(words.intro(session)),
      `<form method="post"><fieldset><legend>${escapeHtml(words.sandbox)}</legend>${options}</fieldset><p><button>${escapeHtml(words.button)}</button></p></form>`,
    ].join('\n');
    sendPage(res, problem ? 400 : 200, { language, title: words.title, body });
  };

  server.get('/pay/:session', async (req: Request, res: Response) => show(req, res));
  server.post('/pay/:session', async (req: Request, res: Response) => {
    const chosen = (await readForm(req)).get('method') ?? '';
    const { session } = req.params as { session: string };
    const known = await gateway.session(session);
    const words = wordsFor(known?.language ?? languageOf(req)).pages.pay;
    if (!Object.hasOwn(testMethods, chosen)) return show(req, res, words.choose);
    if (known && !known.method) await gateway.completeSession(session, testMethods[chosen as MethodId]);
    return show(req, res);
  });
}
