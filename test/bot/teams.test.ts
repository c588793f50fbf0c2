import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { english } from '../../src/text/en/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { signIn } from '../support/sign-in.js';

const bot = { id: '28:bot', name: 'Billing' };
const person = { id: '29:person', name: 'Alex' };
const textIn = (replies: Partial<Activity>[]) => replies.map(({ text }) => text ?? '').join('\n');

describe('Microsoft Teams', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  const send = (activity: Partial<Activity>, kind: 'personal' | 'groupChat' | 'channel' = 'personal') =>
    app.post(kind, {
      channelId: 'msteams',
      recipient: bot,
      from: person,
      conversation: {
        id: kind,
        conversationType: kind,
        ...(kind === 'personal' ? {} : { isGroup: true }),
      } as Activity['conversation'],
      ...activity,
    } as Partial<Activity>);
  const mention = (text: string, kind: 'groupChat' | 'channel' = 'channel') =>
    send(
      {
        text: `<at>Billing</at> ${text}`,
        entities: [{ type: 'mention', text: '<at>Billing</at>', mentioned: bot }],
      } as Partial<Activity>,
      kind,
    );
  const installed = (action = 'add') => ({ type: 'installationUpdate', action }) as Partial<Activity>;
  const joined = (...members: { id: string }[]) =>
    ({ type: 'conversationUpdate', membersAdded: members }) as Partial<Activity>;

  it('welcomes once, whichever of its two tidings comes first', async () => {
    for (const order of [
      [installed(), joined(bot, person)],
      [joined(bot, person), installed()],
    ]) {
      const replies = [...(await send(order[0] ?? {})), ...(await send(order[1] ?? {}))];
      expect(textIn(replies)).to.include('automated assistant');
      expect(replies).to.have.length(1);
      await send(installed('remove'));
    }
  });

  it('ends a sign-in when it is removed', async () => {
    await signIn(app, 'personal', '11001234', 'msteams');
    expect(textIn(await send({ text: 'show my bills' }))).to.include('MB-100231');
    await send(installed('remove'));
    await send(installed());
    expect(textIn(await send({ text: 'show my bills' }))).to.include('member number');
  });

  it('understands a mention as what was said beside it', async () => {
    const replies = await send({
      text: '<at>Billing</at>  show my bills ',
      entities: [{ type: 'mention', text: '<at>Billing</at>', mentioned: bot }],
    } as Partial<Activity>);
    expect(textIn(replies)).to.include('member number');
  });

  for (const kind of ['channel', 'groupChat'] as const) {
    it(`leaves what is about a person for a private chat, in a ${kind}`, async () => {
      await send(joined(bot), kind);
      const tap: Partial<Activity> = { value: { nonce: 'x', says: 'yes' } };
      for (const text of ['show my bills', 'I want to pay my bill', 'reset my password', 'talk to a person'])
        expect(textIn(await mention(text, kind)), text).to.equal(english.teams.private);
      expect(textIn(await send(tap, kind))).to.equal(english.teams.private);
      const file = { contentType: 'application/json', contentUrl: 'data:application/json,{}', name: 'eob.json' };
      expect(textIn(await send({ text: '', attachments: [file] }, kind))).to.equal(english.teams.private);
      expect(await app.stores.desk.waiting()).to.have.length(0);
      expect(await app.code().catch(() => 'no mail')).to.equal('no mail');
    });

    it(`answers general questions in a ${kind}`, async () => {
      await send(joined(bot), kind);
      const replies = textIn(await mention('what payment methods do you take?', kind));
      expect(replies).to.not.include(english.teams.private);
      expect(replies).to.include('Source');
    });
  }

  it('greets a group when it comes itself, and not each person who joins later', async () => {
    expect(textIn(await send(joined({ id: '29:other' }), 'channel'))).to.equal('');
    expect(textIn(await send(joined(bot), 'channel'))).to.include('private chat');
    expect(textIn(await send(installed(), 'channel'))).to.equal('');
  });

  it('never begins a task in a group, not even from an offer', async () => {
    await send(joined(bot), 'channel');
    await mention('pay');
    const replies = textIn(await mention('1'));
    expect(replies).to.not.include('member number');
  });

  it('lets what it does not know pass without an answer or a fault', async () => {
    for (const type of ['messageReaction', 'event', 'typing', 'endOfConversation'])
      expect(await send({ type } as Partial<Activity>)).to.deep.equal([]);
    expect(app.problems).to.deep.equal([]);
  });
});
