import type { PaymentMethod } from '../src/billing/member.js';
import { type AskedMethod, fitsMethod } from '../src/billing/payment-method.js';
import type { Turn } from '../src/bot/task.js';
import type { MethodLine, payment } from '../src/text/en/payment.js';
import type { TaskText } from '../src/text/reply.js';

/** Token of the processor's test card; only sandbox gateways know it. */
const testCard: PaymentMethod = { token: 'pm_sample_test_card', type: 'credit-card', brand: 'Visa', last4: '4242' };
/** Stands for "a new one, on the payment page". */
const PAGE = 'page';

export interface MethodSlots {
  /** Kind of method that the first message asked for. */
  method: 'credit-card' | 'debit-card' | 'bank-account';
  /** The card or account that was named with it. */
  methodNamed: AskedMethod['named'];
  /** A saved method's token, the test card's, or `page` until the page has been completed. */
  methodToken: string;
  /** Name for summary and receipt, as `Visa 4242`; set when the method is settled. */
  methodName: string;
  /** Session of the payment page. */
  session: string;
  pageDone: string;
}

interface MethodText extends TaskText {
  ask: Pick<typeof payment.ask, 'methodToken' | 'pageDone'>;
  notFinished: string;
  notOnFile: (asked: AskedMethod) => string;
  pageEnded: string;
}

export type MethodTurn = Turn<MethodSlots, MethodText>;

const nameOf = ({ brand, last4 }: PaymentMethod): string => `${brand} ${last4}`;

function settle(slots: Partial<MethodSlots>, method: PaymentMethod): void {
  slots.methodToken = method.token;
  slots.methodName = nameOf(method);
}

/** Asks how to pay: a saved method, in a sandbox the test card, or the payment page. Card numbers never come into the chat. */
export async function chooseMethod(t: MethodTurn, saved: readonly PaymentMethod[]) {
  const { slots } = t;
  if (slots.methodName !== undefined || slots.methodToken === PAGE) return t.next();
  const usable = usableOf(t, saved);
  const picked = usable.find(({ token }) => token === slots.methodToken);
  const asked: AskedMethod = { kind: slots.method, named: slots.methodNamed };
  const isAsked = asked.kind !== undefined || asked.named !== undefined;
  const wanted = isAsked ? usable.filter((each) => fitsMethod(each, asked)) : [];
  delete slots.method;
  delete slots.methodNamed;
  const method = picked ?? (wanted.length === 1 ? wanted[0] : undefined);
  if (method) {
    settle(slots, method);
    return t.next();
  }
  if (isAsked && wanted.length === 0) t.say(t.text.notOnFile(asked));
  return t.ask('methodToken', 'choice', methodLines(t, saved));
}

const usableOf = (t: Pick<MethodTurn, 'services'>, saved: readonly PaymentMethod[]): PaymentMethod[] =>
  t.services.gateway.sandbox && saved.length === 0 ? [testCard] : [...saved];

/** What the question for the way to pay offers. */
export function methodLines(t: Pick<MethodTurn, 'services'>, saved: readonly PaymentMethod[]) {
  const methods = usableOf(t, saved).map(
    (each): MethodLine => ({
      id: each.token,
      kind: each === testCard ? 'test-card' : 'saved',
      name: nameOf(each),
      type: each.type,
    }),
  );
  const page: MethodLine = { id: PAGE, kind: 'page', name: '' };
  return { methods: [...methods, page].map((line) => ({ ...line })) };
}

/** Settles the method that was picked; for a new one, sends the person to the payment page and waits for "done". */
export async function awaitPage(
  t: MethodTurn,
  saved: readonly PaymentMethod[],
  about: { bill: string; cents: number },
) {
  const { slots } = t;
  const { gateway, publicUrl } = t.services;
  if (slots.methodName !== undefined) return t.next();
  const picked = [testCard, ...saved].find(({ token }) => token === slots.methodToken);
  if (picked) {
    settle(slots, picked);
    return t.next();
  }
  const session = slots.session === undefined ? undefined : await gateway.session(slots.session);
  if (session?.method) {
    settle(slots, session.method);
    return t.next();
  }
  if (slots.pageDone !== undefined) t.say(session ? t.text.notFinished : t.text.pageEnded);
  delete slots.pageDone;
  slots.session = session?.id ?? (await gateway.openSession({ ...about, language: t.lang }));
  return t.ask('pageDone', 'choice', { url: `${publicUrl()}/pay/${slots.session}` });
}

/** After "done": goes on when the page is complete, else shows the link again. */
export async function checkPage(t: MethodTurn) {
  return t.slots.methodName === undefined ? t.again() : t.next();
}
