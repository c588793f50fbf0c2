/** Every text of a catalogue, with made-up arguments where it takes some. */
export interface Text {
  id: string;
  text: string;
}

const bill = {
  number: 'MB-100231',
  kind: 'medical',
  description: 'Office visit',
  balanceCents: 18_240,
  due: '2026-12-03',
  overdue: false,
};
/** Arguments by the name that texts know them by. */
const samples: Record<string, unknown> = {
  bill,
  bills: [bill, { ...bill, number: 'MB-100244' }],
  methods: [{ id: 'a', kind: 'saved', name: 'Visa 4242' }],
  eobs: [
    {
      claim: 'CLM-88120',
      number: 'CLM-88120',
      service: 'Office visit',
      provider: 'Bay Clinic',
      careKind: 'office',
      from: '2026-10-28',
      to: '2026-10-28',
      services: ['Office visit'],
      priceCents: 18_240,
      shareCents: 4000,
    },
  ],
  older: 0,
  claim: 'CLM-88120',
  phone: '1-800-218-1059',
  provider: 'Bay Clinic',
  share: '$40.00',
  full: '$182.40',
  billed: '$182.40',
  difference: '$142.40',
  regions: [{ id: 'colorado', name: 'Colorado' }],
  payments: [
    { on: '2026-08-29', amountCents: 6400, bill: 'MB-099870', method: 'Visa 4242', confirmation: 'KPB-7F3Q-2M' },
  ],
  titles: ['pay a bill', 'see your bills', 'reset a password'],
  kind: 'medical',
  covers: 'both',
  action: 'change',
  region: { en: 'Colorado', es: 'Colorado' },
  period: 'month',
  outlook: 'likely',
  hedge: false,
  sandbox: true,
  affiliated: false,
  organization: 'Kaiser Permanente',
  assistant: 'billing assistant',
  description: 'Office visit',
  methodName: 'Visa 4242',
  billNumber: 'MB-100231',
  reason: 'I never had this test',
  url: 'https://example.com/pay/1',
  confirmation: 'KPB-7F3Q-2M',
  reference: 'REF-7F3Q-2M',
  more: 0,
  size: 3,
  percent: 210,
};
const payments = [
  {
    on: '2026-08-29',
    amountCents: 6400,
    bill: 'MB-099870',
    method: 'Visa 4242',
    confirmation: 'KPB-7F3Q-2M',
    receipt: 'https://example.com/receipts/1',
  },
];
/** Arguments of texts that take them by place: what stands for most of them, and those that it does not fit. */
const byId: Record<string, unknown[]> = {
  'conversation.queuedBill': ['pay a bill', 'MB-100231', 'Office visit, family medicine'],
  'tasks.view-bills.about': [bill, false],
  'tasks.payment-history.receipts': [payments],
  'tasks.payment-history.noReceipt': [payments],
  'tasks.payment-history.twice': [payments],
  'tasks.payment-history.once': [payments],
  'conversation.help': [samples.titles],
  'conversation.clarify': [[{ id: 'pay-bill', title: 'pay a bill' }]],
  'conversation.sensitive': [['a card number']],
  'conversation.contact': [{ number: '1-800-218-1059', label: "the guide's number" }, '711'],
  'tasks.explain-eob.ask.followUp': [{ bill: 'pay', others: true, lines: true, again: false }],
  'tasks.apply-for-aid.highCost': [10],
  'answer.regions': [['Colorado']],
  'conversation.helpHere': ['pay a bill', 'Please write an amount in dollars, like $50.', true],
};

const dates = /^(?:due|until|today|firstDue|lastDay|on|date)$/;

const argument: unknown = new Proxy(() => undefined, {
  get(_target, name) {
    if (name === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 1200 : '2026-12-03');
    if (typeof name !== 'string') return undefined;
    if (name in samples) return samples[name];
    if (dates.test(name)) return '2026-12-03';
    if (/Cents$/.test(name)) return 18_240;
    return /^(?:months|min|max|days|count)$/.test(name) ? 6 : undefined;
  },
});

/** Texts in order of their ids. Throws when a text that takes arguments cannot be made: give it some above. */
export function allTexts(texts: object, path = ''): Text[] {
  return Object.entries(texts).flatMap(([key, value]): Text[] => {
    const id = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [{ id, text: value }];
    if (typeof value === 'function') return textOf(id, made(id, value as (...args: unknown[]) => unknown));
    return value && typeof value === 'object' ? allTexts(value, id) : [];
  });
}

function made(id: string, make: (...args: unknown[]) => unknown): unknown {
  const args = byId[id] ?? Array.from({ length: Math.max(1, make.length) }, () => argument);
  try {
    return make(...args);
  } catch (error) {
    throw new Error(`${id} could not be made: ${(error as Error).message}`);
  }
}

const textOf = (id: string, value: unknown): Text[] => {
  const text = typeof value === 'string' ? value : (value as { text?: string } | undefined)?.text;
  return text === undefined ? [] : [{ id, text }];
};
