import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { english } from '../../src/text/en/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { cardProblems } from '../support/card-problems.js';
import { signIn } from '../support/sign-in.js';

interface Button {
  title: string;
  data: { nonce: string; says: string };
}

const cardsIn = (replies: Partial<Activity>[]) =>
  replies.flatMap(({ attachments }) => attachments ?? []).map(({ content }) => content as { actions: Button[] });
const textIn = (replies: Partial<Activity>[]) => replies.map(({ text }) => text ?? '').join('\n');

describe('card buttons', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  const tap = (value: object, channelId = 'test') => app.post('c', { value, channelId });
  const balance = async () => (await app.stores.records.bill('MB-100231'))?.bill.balanceCents;
  /** Goes by words to the summary of a payment and returns the buttons under it. */
  const toSummary = async (channelId = 'test') => {
    await signIn(app, 'c', '11001234', channelId);
    const replies = await app.post('c', { text: 'pay $50 on MB-100231 with my visa', channelId });
    const [card] = cardsIn(replies);
    const [yes, no] = card?.actions ?? [];
    if (!yes || !no) throw new Error(`no summary: ${textIn(replies)}`);
    return { yes, no };
  };

  it('pay by taps alone, each said back, and never twice', async () => {
    await signIn(app, 'c', '11001234');
    const list = cardsIn(await app.post('c', { text: 'pay my bill' }))[0]?.actions ?? [];
    const chosen = list.find(({ data }) => data.says === 'MB-100231');
    const afterBill = await tap(chosen?.data ?? {});
    expect(textIn(afterBill)).to.include('You chose: MB-100231').and.include('how much');
    const replies = await app.post('c', { text: '$50 with my visa' });
    const [yes] = cardsIn(replies)[0]?.actions ?? [];
    const paid = await tap(yes?.data ?? {});
    expect(textIn(paid)).to.include(`You chose: ${yes?.title}`).and.include('confirmation number');
    expect(await balance()).to.equal(13240);
    const again = await tap(yes?.data ?? {});
    expect(textIn(again)).to.match(/already made.* Confirmation number: KPB-.*\/receipts\//s);
    expect(await balance()).to.equal(13240);
  });

  it('of an older question change nothing and show the open one again', async () => {
    const { yes, no } = await toSummary();
    await tap(no.data);
    const replies = await tap(yes.data);
    expect(textIn(replies)).to.include(english.conversation.stale);
    expect(await balance()).to.equal(18240);
  });

  it('are refused when what they submit was changed', async () => {
    const { yes } = await toSummary();
    for (const value of [
      { ...yes.data, says: 'pay $182.40' },
      { ...yes.data, nonce: '0'.repeat(32) },
      { says: 'yes' },
      { ...yes.data, says: ['yes'] },
      { __proto__: null, nonce: yes.data.nonce, says: '' },
      ['yes'],
      'yes',
      7,
    ])
      expect(textIn(await tap(value as object)), JSON.stringify(value)).to.include(english.conversation.stale);
    expect(await balance()).to.equal(18240);
  });

  it('still count when the language was changed after the card was drawn', async () => {
    const { yes } = await toSummary();
    await app.post('c', { text: 'español' });
    expect(textIn(await tap(yes.data)))
      .to.include('Usted eligió')
      .and.include('número de confirmación');
    expect(await balance()).to.equal(13240);
  });

  it('of another conversation mean nothing', async () => {
    const { yes } = await toSummary();
    expect(textIn(await app.post('other', { value: yes.data }))).to.include(english.conversation.stale);
    expect(await balance()).to.equal(18240);
  });

  it('under a list of bills begin a payment, until the next message', async () => {
    await signIn(app, 'c', '11001234');
    const list = cardsIn(await app.post('c', { text: 'show my bills' }))[0]?.actions ?? [];
    const pay = list.find(({ title }) => title.includes('MB-100231'));
    expect(textIn(await tap(pay?.data ?? {}))).to.include('how much');
    await app.post('c', { text: 'cancel' });
    expect(textIn(await tap(pay?.data ?? {}))).to.include(english.conversation.stale);
  });

  it('stand on a card where a channel draws no suggested actions', async () => {
    await signIn(app, 'c', '11001234', 'msteams');
    await app.post('c', { text: 'pay $50 on MB-100231', channelId: 'msteams' });
    const replies = await app.post('c', { text: 'repeat', channelId: 'msteams' });
    const [card] = cardsIn(replies);
    expect(cardProblems(card)).to.deep.equal([]);
    expect(replies.some(({ suggestedActions }) => suggestedActions)).to.equal(false);
    const visa = card?.actions.find(({ title }) => title.includes('Visa 4242'));
    expect(textIn(await tap(visa?.data ?? {}, 'msteams')))
      .to.include('Visa 4242')
      .and.include('$50.00');
  });
});
