import { expect } from 'chai';
import type { Stores } from '../../src/adapters/open-stores.js';
import type { GatewayFaults } from '../../src/adapters/payments-sandbox.js';
import { type AuditReport, auditLedger } from '../../src/operations/audit.js';
import { createOperator, type Intent, type Operator, type OperatorParts } from '../../src/operations/carry-out.js';
import { KeyReuseError, type Mail, type Operation } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';
import { rejection } from '../support/rejection.js';
import { bill, memberRecord } from './records.js';

/**
 * Money moves once, whatever the stores. `open` gives empty stores with these faults in the gateway; `other` gives a second
 * instance's view of the same data, or the same stores where only one process is possible.
 */
export function operatorContract(
  open: (faults: GatewayFaults) => Promise<{ stores: Stores; clock: TestClock; other?: () => Promise<Stores> }>,
): void {
  let stores: Stores;
  let clock: TestClock;
  let other: () => Promise<Stores>;
  let operator: Operator;
  let faults: GatewayFaults;
  let mails: Mail[];
  let problems: string[];

  const operatorOver = (over: Stores, more: Partial<OperatorParts> = {}): Operator =>
    createOperator({
      ...over,
      members: over.records,
      clock,
      mailer: {
        async send(mail) {
          mails.push(mail);
        },
      },
      resetMail: (member, token) => ({ to: member.email, subject: 'reset', text: token }),
      onProblem: (_operation, error) => problems.push((error as Error).message),
      chargeTimeoutMs: 200,
      ...more,
    });

  beforeEach(async () => {
    faults = {};
    mails = [];
    problems = [];
    const opened = await open({
      beforeCharge: async (order) => faults.beforeCharge?.(order),
      afterCharge: async (order) => faults.afterCharge?.(order),
    });
    ({ stores, clock } = opened);
    other = opened.other ?? (async () => stores);
    operator = operatorOver(stores);
    await stores.records.load([
      memberRecord('11001234', [bill('MB-100231', 18240), bill('MB-100244', 125050)]),
      memberRecord('11005678', [bill('MB-100310', 9000)]),
    ]);
  });

  const payment = (key: string, cents = 18240, more: Intent['request'] = {}, scope = '11001234'): Intent => ({
    key,
    kind: scope.startsWith('guest:') ? 'guest-payment' : 'payment',
    scope,
    request: { bill: 'MB-100231', cents, method: 'pm_sample_visa', methodName: 'Visa 4242', ...more },
  });
  const balance = async (): Promise<number | undefined> => (await stores.records.bill('MB-100231'))?.bill.balanceCents;
  const reason = ({ status, result }: Operation): unknown => (status === 'failed' ? result?.reason : status);

  async function audit(): Promise<AuditReport> {
    const operations: Operation[] = [];
    const charges = [];
    for await (const operation of stores.operations.all()) operations.push(operation);
    for await (const charge of stores.gateway.charges()) charges.push(charge);
    return auditLedger(operations, charges);
  }

  afterEach(async () => {
    await operator.stop();
    expect((await audit()).findings).to.deep.equal([]);
  });

  it('charges, records the money and gives a confirmation number', async () => {
    const done = await operator.carryOut(payment('k1', 5000));
    expect(done.status).to.equal('settled');
    expect(done.ledger).to.deep.equal([{ bill: 'MB-100231', cents: 5000 }]);
    expect(done.result?.confirmation).to.match(/^KPB-[2-9B-Z]{4}-[2-9B-Z]{2}$/);
    expect(await balance()).to.equal(13240);
    const [first] = await stores.records.payments('11001234');
    expect(first).to.include({ confirmation: done.result?.confirmation, amountCents: 5000, method: 'Visa 4242' });
  });

  it('charges once for 20 parallel yeses with one confirmation, and gives all of them the same answer', async () => {
    const done = await Promise.all(Array.from({ length: 20 }, () => operator.carryOut(payment('k1', 5000))));
    done.push(await operator.carryOut(payment('k1', 5000)));
    expect(new Set(done.map((operation) => JSON.stringify(operation.result))).size).to.equal(1);
    expect((await audit()).chargedCents).to.equal(5000);
  });

  it('charges one instance only when two carry out the same confirmation', async () => {
    const second = operatorOver(await other());
    const done = await Promise.all([operator, second, operator, second].map((one) => one.carryOut(payment('k1'))));
    expect(new Set(done.map((operation) => JSON.stringify(operation.result))).size).to.equal(1);
    expect((await audit()).chargedCents).to.equal(18240);
  });

  it('never takes more than the balance when different confirmations race, on two instances', async () => {
    const second = operatorOver(await other());
    const done = await Promise.all(
      Array.from({ length: 8 }, (_, i) => (i % 2 ? operator : second).carryOut(payment(`k${i}`, 10_000))),
    );
    expect(done.map(reason).sort()).to.deep.equal([...Array(7).fill('exceeds-balance'), 'settled']);
    expect(await balance()).to.equal(8240);
  });

  it('counts a guest against the same balance', async () => {
    const done = await Promise.all([
      operator.carryOut(payment('k1', 18240)),
      operator.carryOut(payment('k2', 18240, {}, 'guest:MB-100231')),
    ]);
    expect(done.map(reason).sort()).to.deep.equal(['already-paid', 'settled']);
  });

  it('fails kindly without charging: declined, expired, too much, paid, unknown, somebody else’s', async () => {
    expect(reason(await operator.carryOut(payment('k1', 100, { method: 'pm_sample_declined' })))).to.equal(
      'card-declined',
    );
    expect(reason(await operator.carryOut(payment('k2', 100, { method: 'pm_sample_expired' })))).to.equal(
      'expired-method',
    );
    expect(reason(await operator.carryOut(payment('k3', 18241)))).to.equal('exceeds-balance');
    expect(reason(await operator.carryOut(payment('k4', 100, { bill: 'MB-999999' })))).to.equal('unknown-bill');
    expect(reason(await operator.carryOut(payment('k5', 100, {}, '11005678')))).to.equal('not-your-bill');
    expect(reason(await operator.carryOut(payment('k6', 100, {}, 'guest:MB-100310')))).to.equal('not-your-bill');
    await operator.carryOut(payment('k7'));
    expect(reason(await operator.carryOut(payment('k8', 1)))).to.equal('already-paid');
    expect(reason(await operator.carryOut(payment('k1', 100, { method: 'pm_sample_declined' })))).to.equal(
      'card-declined',
    );
    expect((await audit()).chargedCents).to.equal(18240);
  });

  it('refuses a confirmation that was given for another amount', async () => {
    await operator.carryOut(payment('k1', 100));
    expect(await rejection(operator.carryOut(payment('k1', 200)))).to.be.instanceOf(KeyReuseError);
    expect((await audit()).chargedCents).to.equal(100);
  });

  it('records nothing for a request that is no payment', async () => {
    for (const cents of [0, -1, 0.5, '100']) await rejection(operator.carryOut(payment('k1', 100, { cents })));
    expect(await stores.operations.find('k1')).to.equal(undefined);
  });

  it('stays open when the answer is lost after charging, blocks a second payment, and settles later', async () => {
    faults.afterCharge = () => Promise.reject(new Error('connection reset'));
    expect((await operator.carryOut(payment('k1', 10_000))).status).to.equal('intent');
    expect(problems).to.deep.equal(['connection reset']);
    faults = {};
    expect(reason(await operator.carryOut(payment('k2', 10_000)))).to.equal('payment-pending');
    expect((await operator.carryOut(payment('k3', 8240))).status).to.equal('settled');
    expect(await operator.recover()).to.equal(1);
    expect((await stores.operations.find('k1'))?.status).to.equal('settled');
    expect(await balance()).to.equal(0);
    expect(await operator.recover()).to.equal(0);
  });

  it('stays open when the gateway hangs, and answers within its time', async () => {
    faults.afterCharge = () => new Promise(() => undefined);
    expect((await operator.carryOut(payment('k1'))).status).to.equal('intent');
    faults = {};
    expect((await operator.carryOut(payment('k1'))).status).to.equal('settled');
    expect((await audit()).chargedCents).to.equal(18240);
  });

  it('drives a payment that the gateway never saw, with the same key, when the gateway is back', async () => {
    faults.beforeCharge = () => Promise.reject(new Error('gateway down'));
    expect((await operator.carryOut(payment('k1'))).status).to.equal('intent');
    expect(await operator.recover()).to.equal(0);
    faults = {};
    expect(await operator.recover()).to.equal(1);
    expect(await balance()).to.equal(0);
  });

  it('drives an intent that a crash left before the charge, but not a day later', async () => {
    await stores.operations.begin(payment('k1', 100));
    expect(await operator.recover()).to.equal(1);
    await stores.operations.begin(payment('k2', 100));
    clock.advance(25 * 60 * 60 * 1000);
    expect(await operator.recover()).to.equal(1);
    expect(reason((await stores.operations.find('k2'))!)).to.equal('expired');
    expect((await audit()).chargedCents).to.equal(100);
  });

  it('settles money that moved however long ago, and however the clock has jumped', async () => {
    faults.afterCharge = () => Promise.reject(new Error('connection reset'));
    await operator.carryOut(payment('k1'));
    faults = {};
    clock.set('2020-01-01T00:00:00Z');
    expect(await operator.recover()).to.equal(1);
    faults.afterCharge = () => Promise.reject(new Error('connection reset'));
    await operator.carryOut(payment('k2', 500, { bill: 'MB-100244' }));
    clock.set('2030-01-01T00:00:00Z');
    expect(await operator.recover()).to.equal(1);
    expect((await stores.operations.find('k2'))?.status).to.equal('settled');
  });

  it('gives an outcome that stayed unknown for a day to a person', async () => {
    await stores.operations.begin(payment('k1'));
    const deaf = operatorOver(stores, {
      gateway: { ...stores.gateway, lookUp: () => Promise.reject(new Error('gateway down')) },
    });
    expect(await deaf.recover()).to.equal(0);
    clock.advance(25 * 60 * 60 * 1000);
    expect(await deaf.recover()).to.equal(1);
    expect((await stores.operations.find('k1'))?.status).to.equal('unknown');
    const [waiting] = await stores.desk.waiting();
    expect(waiting?.handover).to.include({ reason: 'payment-unknown' });
    expect(waiting?.handover.slots).to.include({ bill: 'MB-100231', cents: 18240 });
    expect(reason(await operator.carryOut(payment('k2')))).to.equal('payment-pending');
  });

  it('records what needs no gateway, with a number that a repeat gives again', async () => {
    const intent = (key: string, kind: Intent['kind']): Intent => ({
      key,
      kind,
      scope: '11001234',
      request: { bill: 'MB-100231' },
    });
    const aid = await operator.carryOut(intent('a', 'aid-application'));
    expect(aid.result?.application).to.match(/^APP-/);
    for (const kind of ['extension', 'dispute', 'payment-plan', 'autopay'] as const) {
      const done = await operator.carryOut(intent(kind, kind));
      expect(done.status).to.equal('settled');
      expect(done.result?.reference).to.match(/^REF-/);
      expect((await operator.carryOut(intent(kind, kind))).result).to.deep.equal(done.result);
    }
    const numbers = (await stores.operations.of('11001234')).map(({ result }) => JSON.stringify(result));
    expect(new Set(numbers).size).to.equal(5);
  });

  it('mails a reset link that works, once, and none to nobody', async () => {
    const reset = (key: string, scope: string): Intent => ({ key, kind: 'password-reset', scope, request: {} });
    const done = await Promise.all([1, 2, 3].map(() => operator.carryOut(reset('r1', '11001234'))));
    expect(done.map(({ status }) => status)).to.deep.equal(['settled', 'settled', 'settled']);
    expect(mails).to.have.length(1);
    expect(mails[0]?.to).to.equal('alex.rivera@example.com');
    expect(await stores.accounts.check(mails[0]!.text)).to.equal(true);
    expect(reason(await operator.carryOut(reset('r2', '99999999')))).to.equal('unknown-member');
    await stores.operations.begin(reset('r3', '11001234'));
    clock.advance(16 * 60 * 1000);
    await operator.recover();
    expect(reason((await stores.operations.find('r3'))!)).to.equal('expired');
    expect(mails).to.have.length(1);
  });

  it('recovers at the start and then now and then, never twice at once', async () => {
    await stores.operations.begin(payment('k1', 100));
    operator.start(60_000);
    await operator.stop();
    expect((await stores.operations.find('k1'))?.status).to.equal('settled');
    await stores.operations.begin(payment('k2', 100));
    expect(await Promise.all([operator.recover(), operator.recover()])).to.deep.equal([1, 1]);
  });
}
