const ofMethod = ['method', 'methodNamed', 'methodToken', 'methodName', 'session', 'pageDone'];

/** Slots that stand and fall together: taking one answer back takes these too. By the slot that was asked for. */
const families: Record<string, readonly string[]> = {
  amountCents: ['amountCents', 'portion'],
  portion: ['amountCents', 'portion'],
  billNumber: ['billNumber', 'billHint', 'guestBill', 'matched'],
  billHint: ['billNumber', 'billHint', 'guestBill', 'matched'],
  guestBill: ['billNumber', 'billHint', 'guestBill', 'matched'],
  method: ofMethod,
  methodNamed: ofMethod,
  methodToken: ofMethod,
  pageDone: ofMethod,
  income: ['income', 'incomeCents', 'incomePeriod', 'incomePaid'],
  incomeCents: ['income', 'incomeCents', 'incomePeriod', 'incomePaid'],
  memberNumber: ['memberNumber', 'challenge', 'code'],
  birthDate: ['birthDate', 'challenge', 'code', 'matched'],
  code: ['code'],
};

/** What belongs to a summary that is no longer true once anything has changed. */
const ofSummary = ['agreed', 'confirmation', 'change', 'nonce'];

type Answers = { [slot: string]: unknown };

/** The answers without one of them and all that was derived from it; every other answer is kept. */
export function withoutAnswer(answers: Answers, slot: string): Answers {
  const gone = new Set([...(families[slot] ?? [slot]), ...ofSummary]);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.has(name)));
}

/** The answers with some of them given anew. */
export function withAnswers(answers: Answers, given: Answers): Answers {
  const rest = Object.keys(given).reduce(withoutAnswer, answers);
  return { ...rest, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

/** Whether a slot found in a message answers the question for another one: an amount answers "how much", and so does "half". */
export const answers = (found: string, asked: string): boolean =>
  found === asked || (families[asked] ?? []).includes(found);
