import { expect } from 'chai';
import type { PaymentGateway } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';
import { rejection } from '../support/rejection.js';

/** What every PaymentGateway keeps to. `good` and `declined` are tokens that it charges and declines; `moved` sums what it charged. */
export function paymentGatewayContract(
  open: () => Promise<{
    gateway: PaymentGateway;
    clock: TestClock;
    good: string;
    declined: string;
    moved: () => Promise<number>;
  }>,
): void {
  let gateway: PaymentGateway;
  let clock: TestClock;
  let good: string;
  let declined: string;
  let moved: () => Promise<number>;

  beforeEach(async () => {
    ({ gateway, clock, good, declined, moved } = await open());
  });

  const order = (key: string, method = good, cents = 18240) => ({ key, cents, method, bill: 'MB-100231' });

  it('charges once per key, however often it is called', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => gateway.charge(order('k1'))));
    results.push(await gateway.charge(order('k1')));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).to.equal(1);
    expect(results[0]?.status).to.equal('charged');
    expect(await moved()).to.equal(18240);
  });

  it('charges another key again', async () => {
    await gateway.charge(order('k1'));
    await gateway.charge(order('k2', good, 100));
    expect(await moved()).to.equal(18340);
  });

  it('declines, and stays with it for the same key', async () => {
    expect(await gateway.charge(order('k1', declined))).to.deep.equal({ status: 'declined', reason: 'card-declined' });
    expect((await gateway.charge(order('k1', declined))).status).to.equal('declined');
    expect(await moved()).to.equal(0);
  });

  it('refuses a key that comes with another amount', async () => {
    await gateway.charge(order('k1'));
    await rejection(gateway.charge(order('k1', good, 1)));
    expect(await moved()).to.equal(18240);
  });

  it('tells what became of a charge', async () => {
    const charged = await gateway.charge(order('k1'));
    const refused = await gateway.charge(order('k2', declined));
    expect(await gateway.lookUp('k1')).to.deep.equal(charged);
    expect(await gateway.lookUp('k2')).to.deep.equal(refused);
    expect(await gateway.lookUp('k3')).to.equal(undefined);
  });

  it('opens a session that the page completes once, with brand and last four only', async () => {
    const id = await gateway.openSession({ bill: 'MB-100231', cents: 500, language: 'es' });
    expect(id).to.match(/^[\w-]{20,}$/);
    expect(await gateway.session(id)).to.include({ id, bill: 'MB-100231', cents: 500, language: 'es' });
    expect((await gateway.session(id))?.method).to.equal(undefined);
    const entered = { type: 'debit-card' as const, brand: 'Visa', last4: '1111' };
    const done = await Promise.all([gateway.completeSession(id, entered), gateway.completeSession(id, entered)]);
    expect(done.filter(Boolean)).to.have.length(1);
    const { method } = (await gateway.session(id))!;
    expect(method).to.include(entered);
    expect((await gateway.charge(order('k1', method!.token, 500))).status).to.equal('charged');
  });

  it('ends a session after its time, and knows no other', async () => {
    const id = await gateway.openSession({ bill: 'MB-100231', cents: 500, language: 'en' });
    clock.set((await gateway.session(id))!.expiresAt);
    expect(await gateway.session(id)).to.equal(undefined);
    expect(await gateway.completeSession(id, { type: 'debit-card', brand: 'Visa', last4: '1111' })).to.equal(false);
    expect(await gateway.session('unknown')).to.equal(undefined);
    expect(await gateway.completeSession('unknown', { type: 'debit-card', brand: 'Visa', last4: '1111' })).to.equal(
      false,
    );
  });
}
