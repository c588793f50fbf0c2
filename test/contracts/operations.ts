import { expect } from 'chai';
import fc from 'fast-check';
import { KeyReuseError, type Operation, type Operations } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';
import { rejection } from '../support/rejection.js';

/** What every Operations store keeps to. `reopen` gives the same data as after a restart. */
export function operationsContract(
  open: () => Promise<{ store: Operations; clock: TestClock; reopen: () => Promise<Operations> }>,
): void {
  let store: Operations;
  let clock: TestClock;
  let reopen: () => Promise<Operations>;

  beforeEach(async () => {
    ({ store, clock, reopen } = await open());
  });

  const intent = (key: string, cents = 100, scope = '11001234') => ({
    key,
    kind: 'payment' as const,
    scope,
    request: { bill: 'MB-100231', cents, method: 'pm_sample_visa' },
  });
  const settle = (key: string, cents = 100, bill = 'MB-100231'): Promise<Operation> =>
    store.finish(key, { status: 'settled', result: { confirmation: `C-${key}` }, ledger: [{ bill, cents }] });
  const keys = (operations: Operation[]): string[] => operations.map(({ key }) => key);

  it('records an intent', async () => {
    const { operation, created } = await store.begin(intent('k1'));
    expect(created).to.equal(true);
    const at = clock.now().toISOString();
    expect(operation).to.deep.equal({ ...intent('k1'), status: 'intent', ledger: [], createdAt: at, updatedAt: at });
    expect(await store.find('k1')).to.deep.equal(operation);
    expect(await store.find('unknown')).to.equal(undefined);
  });

  it('returns the operation as it stands for the same key and request', async () => {
    await store.begin(intent('k1'));
    await settle('k1');
    const again = await store.begin({
      ...intent('k1'),
      request: { method: 'pm_sample_visa', cents: 100, bill: 'MB-100231' },
    });
    expect(again.created).to.equal(false);
    expect(again.operation.status).to.equal('settled');
    expect(again.operation.result).to.deep.equal({ confirmation: 'C-k1' });
  });

  it('refuses a key that comes back with another amount, kind or person', async () => {
    await store.begin(intent('k1'));
    expect(await rejection(store.begin(intent('k1', 101)))).to.be.instanceOf(KeyReuseError);
    expect(await rejection(store.begin({ ...intent('k1'), kind: 'extension' }))).to.be.instanceOf(KeyReuseError);
    expect(await rejection(store.begin(intent('k1', 100, '11005678')))).to.be.instanceOf(KeyReuseError);
    expect((await store.find('k1'))?.request).to.deep.equal(intent('k1').request);
  });

  it('creates once when 20 begin with one key, and ends once when 20 finish', async () => {
    const begun = await Promise.all(Array.from({ length: 20 }, () => store.begin(intent('k1'))));
    expect(begun.filter(({ created }) => created)).to.have.length(1);
    const ended = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.finish('k1', { status: 'settled', result: { n: i }, ledger: [{ bill: 'MB-100231', cents: 100 }] }),
      ),
    );
    expect(new Set(ended.map(({ result }) => result!.n)).size).to.equal(1);
    expect(await store.paid('MB-100231')).to.equal(100);
  });

  it('lets one of two different requests that race for a key win', async () => {
    const tries = await Promise.allSettled([store.begin(intent('k1', 100)), store.begin(intent('k1', 200))]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    expect((tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).to.be.instanceOf(
      KeyReuseError,
    );
  });

  it('settles with its ledger and returns an ended operation unchanged', async () => {
    await store.begin(intent('k1'));
    clock.advance(1000);
    const settled = await settle('k1');
    expect(settled).to.include({ status: 'settled', updatedAt: clock.now().toISOString() });
    expect(settled.ledger).to.deep.equal([{ bill: 'MB-100231', cents: 100 }]);
    clock.advance(1000);
    expect(await store.finish('k1', { status: 'failed', result: { reason: 'late' } })).to.deep.equal(settled);
    expect(await store.find('k1')).to.deep.equal(settled);
  });

  it('moves an unknown operation to its end later', async () => {
    await store.begin(intent('k1'));
    expect((await store.finish('k1', { status: 'unknown', result: { asked: true } })).status).to.equal('unknown');
    expect(await store.paid('MB-100231')).to.equal(0);
    expect((await settle('k1')).status).to.equal('settled');
    expect(await store.paid('MB-100231')).to.equal(100);
  });

  it('records money only with a settlement, and only more than nothing', async () => {
    await store.begin(intent('k1'));
    await rejection(store.finish('k1', { status: 'failed', result: {}, ledger: [{ bill: 'MB-100231', cents: 100 }] }));
    await rejection(settle('k1', 0));
    await rejection(settle('k1', -5));
    await rejection(settle('k1', 0.5));
    expect((await store.find('k1'))?.status).to.equal('intent');
    expect(await store.paid('MB-100231')).to.equal(0);
  });

  it('refuses to end what never began', async () => {
    expect(await rejection(settle('never'))).to.be.instanceOf(Error);
    expect(await store.find('never')).to.equal(undefined);
  });

  it('adds up what was paid on a bill over all who paid', async () => {
    await store.begin(intent('k1', 100));
    await store.begin({ ...intent('k2', 250, 'guest:MB-100231'), kind: 'guest-payment' });
    await store.begin(intent('k3', 999));
    await settle('k1', 100);
    await settle('k2', 250);
    await store.finish('k3', { status: 'failed', result: { reason: 'card-declined' } });
    expect(await store.paid('MB-100231')).to.equal(350);
    expect(await store.paid('MB-999999')).to.equal(0);
  });

  it('lists a scope and everything, oldest first', async () => {
    for (const [i, scope] of ['b', 'a', 'a', 'b'].entries()) {
      await store.begin(intent(`k${i}`, 100, scope));
      clock.advance(10);
    }
    expect(keys(await store.of('a'))).to.deep.equal(['k1', 'k2']);
    expect(await store.of('c')).to.deep.equal([]);
    const all: Operation[] = [];
    for await (const operation of store.all()) all.push(operation);
    expect(keys(all)).to.deep.equal(['k0', 'k1', 'k2', 'k3']);
  });

  it('lists the intents that were begun before a moment', async () => {
    await store.begin(intent('old'));
    await store.begin(intent('ended'));
    await settle('ended');
    await store.begin(intent('unsure'));
    await store.finish('unsure', { status: 'unknown', result: {} });
    clock.advance(1000);
    const moment = clock.now();
    await store.begin(intent('young'));
    expect(keys(await store.unfinished(moment))).to.deep.equal(['old']);
    expect(keys(await store.unfinished(new Date('9999-12-31T00:00:00Z')))).to.deep.equal(['old', 'young']);
  });

  it('has everything after a restart', async () => {
    await store.begin({ ...intent('k1'), request: { name: 'Núñez 🩺', ['__proto__']: 1, list: [null] } });
    await store.begin(intent('k2'));
    await settle('k2');
    const before = [await store.find('k1'), await store.find('k2')];
    store = await reopen();
    expect([await store.find('k1'), await store.find('k2')]).to.deep.equal(before);
    expect(await store.paid('MB-100231')).to.equal(100);
    expect(keys(await store.of('11001234'))).to.deep.equal(['k1', 'k2']);
    expect(keys(await store.unfinished(new Date('9999-12-31T00:00:00Z')))).to.deep.equal(['k1']);
  });

  it('agrees with an in-memory ledger over arbitrary steps', async () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      cents: fc.constantFrom(100, 250),
      act: fc.constantFrom('begin', 'settled', 'failed', 'unknown', 'restart'),
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        round++;
        const bill = `MB-${1000 + round}`;
        const model = new Map<string, { cents: number; status: string }>();
        for (const { key, cents, act } of steps) {
          const name = `${round}-${key}`;
          const known = model.get(key);
          if (act === 'restart') store = await reopen();
          else if (act === 'begin') {
            const begin = store.begin({ ...intent(name, cents), request: { bill, cents } });
            if (known && known.cents !== cents) expect(await rejection(begin)).to.be.instanceOf(KeyReuseError);
            else expect((await begin).created).to.equal(known === undefined);
            if (!known) model.set(key, { cents, status: 'intent' });
          } else if (known) {
            const ledger = act === 'settled' ? [{ bill, cents: known.cents }] : [];
            if (known.status === 'intent' || known.status === 'unknown') known.status = act;
            expect((await store.finish(name, { status: act, result: {}, ledger })).status).to.equal(known.status);
          }
        }
        const paid = [...model.values()]
          .filter(({ status }) => status === 'settled')
          .reduce((total, { cents }) => total + cents, 0);
        expect(await store.paid(bill)).to.equal(paid);
        for (const [key, { status }] of model) expect((await store.find(`${round}-${key}`))?.status).to.equal(status);
      }),
      { numRuns: 15 },
    );
  });
}
