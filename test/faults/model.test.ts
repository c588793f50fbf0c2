import { expect } from 'chai';
import fc from 'fast-check';
import { sharedParts, startApp, type TestApp } from '../support/app.js';

/** What the conversation and the books must be, kept in memory beside the real ones. */
interface Model {
  balances: number[];
  /** The summary that is open: whose, how much, and what the balance was when it was shown. */
  open?: { bill: number; cents: number; balance: number };
  charges: number[];
  /** The last message and its reply. */
  last?: { id: string; text: string; reply: string };
}

const bills = [
  { number: 'MB-100402', birthDate: '1/25/1952' },
  { number: 'MB-100188', birthDate: '11/8/1999' },
] as const;

/** One step of a history, through the front door. */
type Step =
  | { do: 'ask'; bill: 0 | 1; cents: number }
  | { do: 'yes' | 'no' | 'cancel' | 'repeat' | 'clock' }
  /** The turn of a yes fails after the charge, or the gateway's answer is lost. */
  | { do: 'yes'; fault: 'turn' | 'answer' }
  /** Somebody else pays the bill meanwhile. */
  | { do: 'other'; bill: 0 | 1; cents: number };

const cents = fc.integer({ min: 100, max: 3_000 });
const bill = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ask' as const), bill, cents }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('yes' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('yes' as const),
      fault: fc.constantFrom('turn' as const, 'answer' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('no' as const, 'cancel' as const, 'clock' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('repeat' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('other' as const), bill, cents }) },
);

let conversations = 0;

describe('the ledger against a model, through the front door', function () {
  this.timeout(120_000);
  let app: TestApp;
  let loseAnswers = false;
  before(async () => {
    await sharedParts();
    const faults = {
      afterCharge: async () => {
        if (loseAnswers) throw new Error('the answer of the gateway was lost');
      },
    };
    app = await startApp({ stores: { faults, limits: { 'guest-lookup': { points: 100_000, duration: 60 } } } });
  });
  after(() => app.close());

  const balances = async (): Promise<number[]> =>
    Promise.all(bills.map(async ({ number }) => (await app.stores.records.bill(number))?.bill.balanceCents ?? -1));

  async function charges(): Promise<number[]> {
    const found: number[] = [];
    for await (const charge of app.stores.gateway.charges()) found.push(charge.cents);
    return found.sort((a, b) => a - b);
  }

  async function run(steps: readonly Step[]): Promise<void> {
    const conversation = `model-${++conversations}`;
    const model: Model = { balances: await balances(), charges: await charges() };
    let messages = 0;

    async function say(text: string): Promise<string> {
      const id = `${conversation}-${++messages}`;
      const reply = (await app.post(conversation, { id, text })).map((one) => one.text).join('\n');
      model.last = { id, text, reply };
      return reply;
    }

    async function summary(at: 0 | 1, amount: number, who = say): Promise<string> {
      for (const text of ['cancel', 'yes, stop', 'make a guest payment', bills[at].number, bills[at].birthDate])
        await who(text);
      await who(`$${(amount / 100).toFixed(2)}`);
      return who('1');
    }

    const charge = (at: number, amount: number): void => {
      model.balances[at] = model.balances[at]! - amount;
      model.charges.push(amount);
    };

    async function yes(fault?: 'turn' | 'answer'): Promise<void> {
      const { open } = model;
      if (!open) return;
      const changed = model.balances[open.bill] !== open.balance;
      const { audit } = app.services;
      const { record } = audit;
      if (fault === 'turn')
        audit.record = async () => {
          throw new Error('the disk is full');
        };
      loseAnswers = fault === 'answer';
      let reply = await say('yes');
      audit.record = record;
      loseAnswers = false;
      if (changed) {
        // Shown again with the new balance; nothing was charged.
        expect(reply).to.match(/balance of this bill has changed/);
        model.open = { ...open, balance: model.balances[open.bill]! };
        return;
      }
      delete model.open;
      charge(open.bill, open.cents);
      if (fault === 'turn') reply = await say('cancel');
      if (fault === 'answer') {
        expect(reply).to.match(/don't know yet/);
        await app.services.operator.recover();
      } else expect(reply).to.match(new RegExp(`paid \\$${(open.cents / 100).toFixed(2)}`));
    }

    for (const next of steps) {
      if (next.do === 'ask') {
        if (next.cents > model.balances[next.bill]!) continue;
        expect(await summary(next.bill, next.cents)).to.match(/Shall I make this payment/);
        model.open = { bill: next.bill, cents: next.cents, balance: model.balances[next.bill]! };
      } else if (next.do === 'yes') await yes('fault' in next ? next.fault : undefined);
      else if (next.do === 'other') {
        if (next.cents > model.balances[next.bill]!) continue;
        const other = `${conversation}-other-${++messages}`;
        const say = (text: string): Promise<string> => app.say(other, text);
        await summary(next.bill, next.cents, say);
        expect(await say('yes')).to.match(/confirmation number/);
        charge(next.bill, next.cents);
      } else if (next.do === 'repeat') {
        const { last } = model;
        if (!last) continue;
        const replies = await app.post(conversation, { id: last.id, text: last.text });
        expect(replies.map(({ text }) => text).join('\n')).to.equal(last.reply);
      } else if (next.do === 'clock') app.advance(60_000);
      else {
        await say(next.do);
        await say(next.do === 'no' ? 'nothing, stop here' : 'yes, stop');
        delete model.open;
      }
      expect(await balances()).to.deep.equal(model.balances);
      expect(await charges()).to.deep.equal([...model.charges].sort((a, b) => a - b));
    }
    let ledger = 0;
    for await (const { ledger: entries } of app.stores.operations.all())
      for (const entry of entries) ledger += entry.cents;
    expect(ledger).to.equal((await charges()).reduce((a, b) => a + b, 0));
  }

  it('has the same balances and charges after every step, whatever the order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), run), {
      numRuns: 12,
      endOnFailure: true,
    });
  });
});
