import { expect } from 'chai';
import { sharedParts, startApp, type TestApp } from '../support/app.js';

/** A guest has said yes to $40 of MB-100402; the charge was made and settled, and then the turn failed. */
async function unheardYes(app: TestApp, locale: string): Promise<void> {
  const say = (text: string): Promise<string> => app.say('c', text, locale);
  await say(locale === 'es-US' ? 'quiero pagar la factura de mi mamá' : "I want to pay my mother's bill");
  for (const text of ['MB-100402', locale === 'es-US' ? '25 de enero de 1952' : 'January 25, 1952', '$40', '1'])
    await say(text);
  const { audit } = app.services;
  const { record } = audit;
  audit.record = async () => {
    throw new Error('the disk is full');
  };
  expect(await say(locale === 'es-US' ? 'sí' : 'yes')).to.match(/E-[0-9A-F]{8}/);
  audit.record = record;
}

async function expectOneCharge(app: TestApp): Promise<void> {
  const charges: number[] = [];
  for await (const { cents } of app.stores.gateway.charges()) charges.push(cents);
  expect(charges).to.deep.equal([4_000]);
  expect((await app.stores.records.bill('MB-100402'))?.bill.balanceCents).to.equal(160_000);
}

describe('a yes whose turn was lost', () => {
  let app: TestApp;
  before(async function () {
    this.timeout(120_000);
    await sharedParts();
  });
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  for (const answer of ['yes', 'no', 'cancel', 'actually make it $20', 'what is a deductible?']) {
    it(`is told first when the person says "${answer}"`, async () => {
      await unheardYes(app, 'en-US');
      const reply = await app.say('c', answer);
      expect(reply).to.match(/You paid \$40\.00 .* confirmation number is KPB-/);
      expect(reply).not.to.match(/Nothing was/);
      expect(reply.includes('had already reached me')).to.equal(answer !== 'yes');
      await expectOneCharge(app);
    });
  }

  it('is told first after a long silence, instead of the offer to go on', async () => {
    await unheardYes(app, 'en-US');
    app.advance(3 * 60 * 60_000);
    expect(await app.say('c', 'yes')).to.match(/You paid \$40\.00/);
    await expectOneCharge(app);
  });

  it('is told in Spanish', async () => {
    await unheardYes(app, 'es-US');
    expect(await app.say('c', 'no', 'es-US')).to.match(/Su sí ya me había llegado.*número de confirmación es KPB-/s);
    await expectOneCharge(app);
  });

  it('ends the verification of a member who was away, as silence does', async () => {
    for (const text of ['I want to pay my ER bill', '11001234', '3/12/1984']) await app.say('m', text);
    let reply = await app.say('m', await app.code());
    for (let turns = 0; turns < 8 && !/Shall I make this payment/.test(reply); turns++)
      reply = await app.say('m', /how much/.test(reply) ? '$40' : '1');
    expect(reply).to.match(/Shall I make this payment/);
    const { audit } = app.services;
    const { record } = audit;
    audit.record = async () => {
      throw new Error('the disk is full');
    };
    await app.say('m', 'yes');
    audit.record = record;
    app.advance(3 * 60 * 60_000);
    expect(await app.say('m', 'cancel')).to.match(/You paid \$40\.00/);
    expect((await app.state('m')).verified).to.equal(undefined);
  });
});
