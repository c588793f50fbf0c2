import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import sinon from 'sinon';
import { playTranscript } from '../../src/commands/replay/play.js';
import { readTranscript } from '../../src/commands/replay/read-transcript.js';
import { projectRoot } from '../../src/paths.js';
import { sharedParts, startApp, type TestApp, testNow } from '../support/app.js';
import { BotSigning } from '../support/bot-signing.js';
import { cardProblems } from '../support/card-problems.js';
import { arrival, type Emulator, startEmulator } from '../support/emulator.js';
import { emulatorIssuer, startTokenIssuer } from '../support/token-issuer.js';

const appId = '00000000-1111-2222-3333-444444444444';
const messages = (activities: Partial<Activity>[]) => activities.filter(({ type }) => type === 'message');
const textIn = (activities: Partial<Activity>[]) =>
  messages(activities)
    .map(({ text }) => text ?? '')
    .join('\n');

describe('Bot Framework Emulator, by requests like its own', () => {
  let app: TestApp;
  let emulator: Emulator;

  describe('without an app id', () => {
    beforeEach(async () => {
      app = await startApp();
      emulator = await startEmulator(app.url);
    });
    afterEach(async () => {
      await emulator.close();
      await app.close();
    });
    const say = async (text: string) => emulator.send({ text, textFormat: 'plain' });
    const signIn = async () => {
      for (const text of ['show my bills', '11001234', '3/12/1984']) await say(text);
      return say(await app.code());
    };

    it('is greeted before the first message, and once', async () => {
      expect(textIn(await emulator.send(arrival))).to.include('automated assistant');
      expect(textIn(await emulator.send(arrival))).to.equal('');
      expect(textIn(await say('hello'))).to.not.include('automated assistant');
    });

    it('is called under the escaped id of its conversation, without an Authorization header', async () => {
      await emulator.send(arrival);
      await say('help');
      expect(emulator.requests.length).to.be.above(1);
      for (const { path, authorization } of emulator.requests) {
        expect(path).to.match(/^\/v3\/conversations\/[0-9a-f-]+%7Clivechat\/activities/);
        expect(authorization).to.equal(undefined);
      }
    });

    it('sees how a message was understood, but never what is sensitive', async () => {
      const [trace] = (await say('I want to pay my bill')).filter(({ type }) => type === 'trace');
      expect(trace?.value).to.deep.include({ action: 'act', language: 'en' });
      expect(trace?.value.all).to.deep.equal(['pay-bill']);
      await say('cancel');
      const card = '4111 1111 1111 1111';
      expect((await say(`my card is ${card}`)).filter(({ type }) => type === 'trace')).to.deep.equal([]);
      const other = await app.post('c', { text: 'I want to pay my bill', channelId: 'msteams' });
      expect(other.map(({ type }) => type)).to.not.include('trace');
    });

    it('pays by a tap on a card', async () => {
      await signIn();
      const replies = messages(await say('pay $50 on MB-100231 with my visa'));
      const card = replies.flatMap(({ attachments }) => attachments ?? [])[0]?.content;
      expect(cardProblems(card)).to.deep.equal([]);
      const paid = await emulator.send({ value: card.actions[0].data });
      expect(textIn(paid)).to.include('You chose').and.include('confirmation number');
    });

    it('explains an EOB that was dropped into the chat', async () => {
      const content = readFileSync(join(projectRoot, 'knowledge', 'eobs', 'CLM-88120.json'), 'utf8');
      const file = emulator.attach('eob.json', 'application/json', content);
      const replies = messages(await emulator.send({ attachments: [file] }));
      expect(textIn(replies)).to.include('This is not a bill').and.include('$182.40');
      const cards = replies.flatMap(({ attachments }) => attachments ?? []);
      expect(cards).to.have.length(1);
      expect(cardProblems(cards[0]?.content)).to.deep.equal([]);
    });

    it('does not fetch a file from elsewhere', async () => {
      const fetched = sinon.spy(globalThis, 'fetch');
      try {
        await emulator.send({
          attachments: [
            { name: 'e.json', contentType: 'application/json', contentUrl: 'http://169.254.169.254/latest/meta-data' },
          ],
        });
        expect(fetched.args.map(([address]) => String(address))).to.deep.equal([`${app.url}/api/messages`]);
      } finally {
        fetched.restore();
      }
    });

    it('saves a transcript that can be replayed', async () => {
      await emulator.send(arrival);
      await signIn();
      const card = messages(await say('pay $50 on MB-100231 with my visa')).flatMap((one) => one.attachments ?? [])[0];
      await emulator.send({ value: card?.content.actions[0].data });
      const { exchanges } = readTranscript(JSON.stringify(emulator.transcript));
      const { difference, played } = await playTranscript(exchanges, { now: testNow, shared: await sharedParts() });
      expect(difference).to.equal(undefined);
      expect(played).to.equal(7);
    });

    it('is not answered when its address is not on this machine', async () => {
      const answer = await emulator.send({ text: 'hi', serviceUrl: 'https://evil.example' }).catch(String);
      expect(answer).to.include('403');
    });

    it('that was away gets the answer of that turn when it asks again', async () => {
      const lost = { id: 'the-same', text: 'help' };
      expect(await emulator.send({ ...lost, serviceUrl: 'http://localhost:9' }).catch(String)).to.include('500');
      expect(textIn(await emulator.send(lost))).to.include('I can help you');
    }).timeout(60_000);
  });

  describe('with an app id', () => {
    let issuer: Awaited<ReturnType<typeof startTokenIssuer>>;
    beforeEach(async () => {
      issuer = await startTokenIssuer();
      app = await startApp({
        environment: { MicrosoftAppId: appId, MicrosoftAppPassword: 'only-a-test' },
        channels: { trust: issuer.trust, signing: new BotSigning(appId) },
      });
      emulator = await startEmulator(app.url);
      sinon.stub(console, 'error');
    });
    afterEach(async () => {
      sinon.restore();
      await emulator.close();
      await app.close();
      await issuer.close();
    });

    it('proves itself and is answered with proof', async () => {
      const token = await issuer.token({ iss: emulatorIssuer, aud: appId, appid: appId, ver: '1.0' });
      expect(textIn(await emulator.send(arrival, `Bearer ${token}`))).to.include('automated assistant');
      expect(emulator.requests.map(({ authorization }) => authorization)).to.deep.equal(['Bearer of-the-bot']);
    });

    it('hears between two turns what a person of the desk says', async () => {
      const authorization = `Bearer ${await issuer.token({ iss: emulatorIssuer, aud: appId, appid: appId, ver: '1.0' })}`;
      await emulator.send({ text: 'talk to a person' }, authorization);
      const [waiting] = await app.stores.desk.waiting();
      const before = emulator.transcript.length;
      expect(await app.desk.take(waiting?.reference ?? '', 'Robin')).to.equal(true);
      expect(await app.desk.say(waiting?.reference ?? '', 'How can I help?')).to.equal(true);
      expect(textIn(emulator.transcript.slice(before)))
        .to.include('Robin')
        .and.include('How can I help?');
      expect(emulator.requests.at(-1)?.authorization).to.equal('Bearer of-the-bot');
    });

    it('is refused without a token', async () => {
      expect(await emulator.send(arrival).catch(String)).to.include('401');
      expect(emulator.requests).to.deep.equal([]);
    });
  });
});
