import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import sinon from 'sinon';
import { readOutbox } from '../../src/adapters/read-outbox.js';
import type { AppOptions } from '../../src/app.js';
import { english } from '../../src/text/en/index.js';
import { spanish } from '../../src/text/es/index.js';
import { startApp, type TestApp, testNow } from '../support/app.js';
import { BotSigning } from '../support/bot-signing.js';
import { type Chat, startTeams, type TeamsPerson } from '../support/teams.js';
import { startTokenIssuer } from '../support/token-issuer.js';
import { startTokenService } from '../support/token-service.js';

const appId = '00000000-1111-2222-3333-444444444444';
const connection = 'teams';
const minute = 60_000;
const day = 24 * 60 * minute;
const tenant = '99999999-0000-4000-8000-000000000000';
const alex: TeamsPerson = { id: '29:alex', tenant, object: 'aaaaaaaa-0000-4000-8000-00000000000a' };
const mallory: TeamsPerson = { id: '29:mallory', tenant, object: 'bbbbbbbb-0000-4000-8000-00000000000b' };
const words = english.tasks['sign-in'];
const linked = words.account.linked(90);
const contentType = 'application/vnd.microsoft.card.oauth';
interface OAuthCard {
  connectionName: string;
  buttons: { type: string; value: string }[];
  tokenExchangeResource: { id: string };
  tokenPostResource?: unknown;
}

describe('signing in with a Microsoft account in Teams', () => {
  let issuer: Awaited<ReturnType<typeof startTokenIssuer>>;
  let service: Awaited<ReturnType<typeof startTokenService>>;
  let teams: Awaited<ReturnType<typeof startTeams>>;
  let app: TestApp;
  let chat: Chat;

  const start = (environment: Record<string, string> = { OAUTH_CONNECTION: connection }, options: AppOptions = {}) =>
    startApp({
      environment: { MicrosoftAppId: appId, MicrosoftAppPassword: 'only-a-test', ...environment },
      channels: { trust: { ...issuer.trust, OAuthUrl: service.url }, signing: new BotSigning(appId) },
      ...options,
    });

  before(async () => {
    issuer = await startTokenIssuer();
    teams = await startTeams((serviceurl) => issuer.token({ aud: appId, serviceurl }));
  });
  after(async () => {
    await teams.close();
    await issuer.close();
  });
  beforeEach(async () => {
    service = await startTokenService({ connection, now: () => app?.now() ?? testNow });
    app = await start();
    chat = teams.chat(app.url, alex);
    teams.posted.length = 0;
  });
  afterEach(async () => {
    sinon.restore();
    await app.close();
    await service.close();
  });

  const cardIn = (posted: Partial<Activity>[]): OAuthCard | undefined =>
    posted.flatMap(({ attachments = [] }) => attachments).find((one) => one.contentType === contentType)?.content;
  const textIn = (posted: Partial<Activity>[]) => posted.map(({ text }) => text ?? '').join('\n');
  const mails = async () => (await readOutbox(join(app.dataDir, 'outbox'))).length;

  /** Everything that the token service gets from Teams when the silent way works. */
  async function silently(person: TeamsPerson, card: OAuthCard | undefined, to = chat, agreed = true) {
    const token = await service.teamsToken(person, { agreed });
    const id = card?.tokenExchangeResource.id ?? 'none';
    return to.invoke('signin/tokenExchange', { id, connectionName: connection, token });
  }

  /** The sign-in that is the same everywhere; gives what the code was answered. */
  async function byCode(to = chat, number = '11001234', birth = '3/12/1984'): Promise<string> {
    for (const text of [number, birth]) await to.say(text);
    return to.say(await app.code());
  }

  /** The first time: silently, and then by member number, birth date and code. */
  async function firstTime(to = chat, person = alex): Promise<string> {
    const { posted } = await to.send({ text: 'show my bills' });
    await silently(person, cardIn(posted), to);
    return byCode(to);
  }

  describe('the first time', () => {
    it('asks Teams beside the usual question, and keeps the account for the next time', async () => {
      const { posted } = await chat.send({ text: 'show my bills' });
      const card = cardIn(posted);
      expect(card?.connectionName).to.equal(connection);
      expect(card?.tokenExchangeResource).to.include.keys('id', 'uri');
      expect(card?.buttons[0]?.type).to.equal('signin');
      expect(card?.buttons[0]?.value).to.match(/^https:\/\/token\.botframework\.com\//);
      expect(card).to.not.have.property('tokenPostResource');
      expect(textIn(posted)).to.include(words.account.asked).and.to.include('member number');

      const exchanged = await silently(alex, card);
      expect(exchanged.status).to.equal(200);
      expect(exchanged.body).to.deep.equal({ id: card?.tokenExchangeResource.id, connectionName: connection });
      expect(exchanged.posted).to.deep.equal([]);

      const answer = await byCode();
      expect(answer).to.include('Alex').and.to.include(linked).and.to.include('MB-100231');
      expect(await mails()).to.equal(1);
      expect(service.calls.every(({ authorization }) => authorization === 'Bearer of-the-bot')).to.equal(true);
    });

    it('knows a token that the service has already, without a card', async () => {
      await firstTime();
      await chat.say('sign out');
      const window = service.window(alex);
      await chat.invoke('signin/verifyState', { state: window });
      const { posted } = await chat.send({ text: 'show my bills' });
      expect(cardIn(posted)).to.equal(undefined);
      expect(textIn(posted)).to.include('member number');
    });

    it('asks Teams once, however often a question is asked', async () => {
      await chat.say('show my bills');
      for (const text of ['11001234', '3/12/1984', 'new code']) await chat.say(text);
      expect(await chat.say(await app.code())).to.include('MB-100231');
      expect(service.count('GetSignInResource')).to.equal(1);
    });

    it('signs in as everywhere when the person uses no Microsoft account', async () => {
      await chat.say('show my bills');
      const answer = await byCode();
      expect(answer).to.include('MB-100231').and.to.not.include(linked);
      app.advance(20 * minute);
      expect(await chat.say('show my bills')).to.include('member number');
    });

    it('links the account also when the button is used after the code', async () => {
      await chat.say('show my bills');
      await byCode();
      const { status, posted } = await chat.invoke('signin/verifyState', { state: service.window(alex) });
      expect([status, textIn(posted)]).to.deep.equal([200, linked]);
      app.advance(20 * minute);
      expect(await chat.say('show my bills')).to.include('MB-100231');
    });

    it('speaks Spanish', async () => {
      const paciente = teams.chat(app.url, alex, {}, 'es-MX');
      const { posted } = await paciente.send({ text: 'muéstrame mis facturas' });
      expect(cardIn(posted)?.connectionName).to.equal(connection);
      expect(textIn(posted)).to.include(spanish.tasks['sign-in'].account.asked);
      await silently(alex, cardIn(posted), paciente);
      expect(await byCode(paciente)).to.include(spanish.tasks['sign-in'].account.linked(90));
    });
  });

  describe('the next time', () => {
    it('needs nothing but the account', async () => {
      await firstTime();
      app.advance(3 * day);
      const answer = await chat.say('show my bills');
      expect(answer).to.include('Alex').and.to.include('MB-100231');
      expect(answer).to.not.include('member number');
      expect(await mails()).to.equal(1);
    });

    it('is the same in another chat of this person', async () => {
      await firstTime();
      const other = teams.chat(app.url, alex, { id: 'another' });
      expect(await other.say('show my bills')).to.include('MB-100231');
    });

    it('goes on by itself when Teams has got a token, and keeps what was said', async () => {
      await firstTime();
      app.advance(day);
      service.forget();
      const { posted } = await chat.send({ text: 'pay $50 on MB-100231 with my visa' });
      expect(textIn(posted)).to.include('member number');
      const exchanged = await silently(alex, cardIn(posted));
      expect(exchanged.status).to.equal(200);
      expect(textIn(exchanged.posted)).to.include('Alex').and.to.include('$50.00').and.to.include('MB-100231');
      expect((await app.stores.records.bill('MB-100231'))?.bill.balanceCents).to.equal(18_240);
      expect(await chat.say('yes')).to.include('confirmation number');
    });

    it('takes no yes from before the sign-in that it renews', async () => {
      await firstTime();
      expect(await chat.say('pay $50 on MB-100231 with my visa')).to.include('$50.00');
      for (let times = 0; times < 4; times++) {
        app.advance(14 * minute);
        expect(await chat.say('repeat')).to.include('$50.00');
      }
      app.advance(10 * minute);
      const renewed = await chat.say('yes');
      expect(renewed).to.include(english.conversation.expired).and.to.include('$50.00');
      expect(renewed).to.not.include('confirmation number');
      expect((await app.stores.records.bill('MB-100231'))?.bill.balanceCents).to.equal(18_240);
      expect(await chat.say('yes')).to.include('confirmation number');
    });

    it('answers each client of the person, and goes on once', async () => {
      await firstTime();
      app.advance(day);
      service.forget();
      const card = cardIn((await chat.send({ text: 'show my bills' })).posted);
      const before = service.count('exchange');
      teams.posted.length = 0;
      const answers = await Promise.all([silently(alex, card), silently(alex, card), silently(alex, card)]);
      for (const { status, body } of answers) {
        expect(status).to.equal(200);
        expect(body).to.deep.equal({ id: card?.tokenExchangeResource.id, connectionName: connection });
      }
      expect(textIn(teams.posted).match(/MB-100231/g)).to.have.length(1);
      expect(service.count('exchange') - before).to.equal(1);
      const late = await silently(alex, card);
      expect([late.status, late.posted]).to.deep.equal([200, []]);
    });

    it('signs in by the button', async () => {
      await firstTime();
      app.advance(day);
      service.forget();
      await chat.say('show my bills');
      const { status, posted } = await chat.invoke('signin/verifyState', { state: service.window(alex) });
      expect(status).to.equal(200);
      expect(textIn(posted)).to.include('MB-100231');
    });

    it('asks first whether to go on when the button is used after a long silence', async () => {
      await firstTime();
      app.advance(day);
      service.forget();
      await chat.say('pay $50 on MB-100231 with my visa');
      app.advance(20 * minute);
      const { status, posted } = await chat.invoke('signin/verifyState', { state: service.window(alex) });
      expect(status).to.equal(200);
      expect(textIn(posted)).to.include('Welcome back').and.to.not.include('Alex');
      expect(await chat.say('yes'))
        .to.include('Alex')
        .and.to.include('$50.00');
    });

    it('ends after the days of the policy', async () => {
      await firstTime();
      app.advance(90 * day - minute);
      expect(await chat.say('show my bills')).to.include('MB-100231');
      app.advance(20 * minute);
      expect(await chat.say('show my bills')).to.include('member number');
    });

    it('ends with the app being removed', async () => {
      await firstTime();
      await chat.send({ type: 'installationUpdate', action: 'remove' } as Partial<Activity>);
      expect(service.keeps(alex.id)).to.equal(false);
      await chat.send({ type: 'installationUpdate', action: 'add' } as Partial<Activity>);
      expect(await chat.say('show my bills')).to.include('member number');
    });
  });

  describe('when Microsoft says no', () => {
    it('makes Teams show the button, for each client, and takes a later yes', async () => {
      const card = cardIn((await chat.send({ text: 'show my bills' })).posted);
      for (const client of ['desktop', 'phone']) {
        const { status, body, posted } = await silently(alex, card, chat, false);
        expect(status, client).to.equal(412);
        expect(body).to.deep.include({ id: card?.tokenExchangeResource.id, connectionName: connection });
        expect((body as { failureDetail: string }).failureDetail).to.match(/\w/);
        expect(posted).to.deep.equal([]);
      }
      expect((await silently(alex, card)).status).to.equal(200);
      expect(await byCode()).to.include(linked);
    });

    it('says that the question stands when the button alone is not enough', async () => {
      await chat.say('show my bills');
      const { status, posted } = await chat.invoke('signin/verifyState', { state: service.window(alex) });
      expect(status).to.equal(200);
      expect(textIn(posted)).to.include(words.account.firstTime).and.to.include('member number');
      expect(await byCode()).to.include(linked);
    });

    it('goes on without a window that was closed or gave another code', async () => {
      await chat.say('show my bills');
      for (const state of ['CancelledByUser', '999999', '']) {
        const { status, posted } = await chat.invoke('signin/verifyState', { state });
        expect(status, state).to.equal(404);
        expect(textIn(posted)).to.include(words.account.failed).and.to.include('member number');
      }
      expect(await byCode()).to.include('MB-100231');
    });

    it('refuses an invoke that is none, and hears why Teams got no token', async () => {
      const card = cardIn((await chat.send({ text: 'show my bills' })).posted);
      const id = card?.tokenExchangeResource.id;
      const token = await service.teamsToken(alex);
      for (const value of [{}, 'x', { id, connectionName: 'other', token }, { id, connectionName: connection }])
        expect((await chat.invoke('signin/tokenExchange', value)).status).to.equal(400);
      expect(service.count('exchange')).to.equal(0);
      const failure = { code: 'resourcematchfailed', message: 'Resource match failed' };
      const { status, posted } = await chat.invoke('signin/failure', failure);
      expect([status, posted]).to.deep.equal([200, []]);
      expect(app.problems.join()).to.include('resourcematchfailed');
      expect((await chat.invoke('composeExtension/query', {})).status).to.equal(501);
    });

    it('stays silent while a person of the desk has the conversation', async () => {
      await firstTime();
      app.advance(day);
      service.forget();
      await chat.say('talk to a person');
      const card = cardIn((await chat.send({ text: 'show my bills' })).posted);
      const [waiting] = await app.stores.desk.waiting();
      await app.desk.take(waiting?.reference ?? '', 'Robin');
      await chat.say('hello?');
      const { status, posted } = await silently(alex, card);
      expect([status, posted]).to.deep.equal([200, []]);
    });

    it('leaves everything as it was when the store fails meanwhile', async () => {
      await firstTime();
      app.advance(day);
      service.forget();
      const card = cardIn((await chat.send({ text: 'show my bills' })).posted);
      const broken = sinon.stub(app.stores.links, 'memberOf').rejects(new Error('the disk is full'));
      const { status, posted } = await silently(alex, card);
      expect([status, posted]).to.deep.equal([500, []]);
      broken.restore();
      expect(textIn((await silently(alex, card)).posted)).to.include('MB-100231');
    });
  });

  describe('when the token service does not answer', () => {
    for (const mood of ['failing', 'refusing', 'silent'] as const) {
      it(`signs in by code when it is ${mood}, with a line in the log`, async () => {
        await app.close();
        app = await start(undefined, { tokenServiceMs: 100 });
        chat = teams.chat(app.url, alex);
        const before = await service.teamsToken(alex);
        service.become(mood);
        const { posted } = await chat.send({ text: 'show my bills' });
        expect(cardIn(posted)).to.equal(undefined);
        expect(textIn(posted)).to.include('member number');
        expect(app.problems.join()).to.include('the token service');
        const invoke = { id: '1', connectionName: connection, token: before };
        expect((await chat.invoke('signin/tokenExchange', invoke)).status).to.equal(412);
        expect((await chat.invoke('signin/verifyState', { state: '100000' })).status).to.equal(404);
        const answer = await byCode();
        expect(answer).to.include('MB-100231').and.to.not.include(linked);
        expect(app.problems.join()).to.not.include(before);
      });
    }

    it('signs in by code when nothing listens there', async () => {
      await app.close();
      await service.close();
      app = await start(undefined, { tokenServiceMs: 100 });
      chat = teams.chat(app.url, alex);
      await chat.say('show my bills');
      expect(await byCode()).to.include('MB-100231');
      expect(app.problems.join()).to.include('the token service');
    });
  });

  describe('signing out', () => {
    it('ends what the account opens, here and at the token service', async () => {
      await firstTime();
      const answer = await chat.say('sign out');
      expect(answer).to.include(english.conversation.signedOut).and.to.include(words.account.unlinked);
      expect(service.keeps(alex.id)).to.equal(false);
      const { posted } = await chat.send({ text: 'show my bills' });
      const exchanged = await silently(alex, cardIn(posted));
      expect([exchanged.status, exchanged.posted]).to.deep.equal([200, []]);
      expect(await chat.say('show my bills')).to.not.include('MB-');
    });

    it('ends it also when nobody is signed in any more', async () => {
      await firstTime();
      app.advance(day);
      expect(await chat.say('sign out')).to.include(words.account.unlinked);
      expect(await chat.say('show my bills')).to.include('member number');
    });

    it('ends it also without the token service', async () => {
      await app.close();
      // Long enough for a service that is well, on a busy machine too.
      app = await start(undefined, { tokenServiceMs: 1_000 });
      chat = teams.chat(app.url, alex);
      await firstTime();
      service.become('failing');
      expect(await chat.say('sign out')).to.include(words.account.unlinked);
      service.become('well');
      expect(service.keeps(alex.id)).to.equal(true);
      expect(await chat.say('show my bills')).to.include('member number');
    });

    it('says nothing of accounts where there is no link', async () => {
      expect(await chat.say('sign out'))
        .to.include(english.conversation.notSignedIn)
        .and.not.include('Microsoft');
    });
  });

  describe('somebody else', () => {
    it('cannot link an account to a member without their code', async () => {
      const attacker = teams.chat(app.url, mallory);
      const { posted } = await attacker.send({ text: 'show my bills' });
      await silently(mallory, cardIn(posted), attacker);
      for (const text of ['11001234', '3/12/1984']) await attacker.say(text);
      const right = await app.code();
      for (const code of ['000000', '111111', '222222'].filter((one) => one !== right)) await attacker.say(code);
      expect(await attacker.say('show my bills'))
        .to.include('member number')
        .and.not.include('MB-');
      await attacker.invoke('signin/verifyState', { state: service.window(mallory) });
      expect(await attacker.say('show my bills')).to.not.include('MB-');
      expect(await app.stores.documents.list('account-link/')).to.deep.equal([]);
    });

    it('is not signed in by what another account was linked to', async () => {
      await firstTime();
      const attacker = teams.chat(app.url, mallory);
      const { posted } = await attacker.send({ text: 'show my bills' });
      const exchanged = await silently(mallory, cardIn(posted), attacker);
      expect([exchanged.status, exchanged.posted]).to.deep.equal([200, []]);
      expect(await attacker.say('show my bills')).to.not.include('MB-');
    });

    it('is not signed in by a token of another account than their own', async () => {
      await firstTime();
      const attacker = teams.chat(app.url, mallory);
      const card = cardIn((await attacker.send({ text: 'show my bills' })).posted);
      const stolen = await silently(alex, card, attacker);
      expect([stolen.status, stolen.posted]).to.deep.equal([412, []]);
      const window = await attacker.invoke('signin/verifyState', { state: service.window(alex) });
      expect(window.status).to.equal(404);
      expect(await attacker.say('show my bills')).to.not.include('MB-');
      const elsewhere = { ...alex, id: '29:elsewhere', tenant: '88888888-0000-4000-8000-000000000000' };
      const sameNumber = teams.chat(app.url, elsewhere);
      const other = cardIn((await sameNumber.send({ text: 'show my bills' })).posted);
      expect((await silently(alex, other, sameNumber)).status).to.equal(412);
    });

    it('takes the account over only by signing in as another member', async () => {
      await firstTime();
      await chat.say('sign out');
      await chat.say('show my bills');
      await silently(alex, undefined);
      expect(await byCode(chat, '11005678', '7/2/1991'))
        .to.include('Mei')
        .and.to.include(linked);
      app.advance(day);
      expect(await chat.say('show my bills'))
        .to.include('Mei')
        .and.not.include('MB-100231');
    });

    it('is not signed in by an expired or unreadable token', async () => {
      await firstTime();
      app.advance(day);
      service.forget();
      const card = cardIn((await chat.send({ text: 'show my bills' })).posted);
      for (const kind of [{ hours: -1 }, { opaque: true }]) {
        const token = await service.teamsToken(alex, kind);
        const invoke = { id: card?.tokenExchangeResource.id, connectionName: connection, token };
        expect((await chat.invoke('signin/tokenExchange', invoke)).status).to.equal(412);
      }
      expect(app.problems.join()).to.include('a token does not tell an account');
      expect(await chat.say('show my bills')).to.not.include('MB-');
    });
  });

  describe('where it is not offered', () => {
    for (const kind of ['groupChat', 'channel'] as const) {
      it(`neither asks nor tells anything in a ${kind}`, async () => {
        await firstTime();
        const calls = service.calls.length;
        const group = teams.chat(app.url, alex, { id: 'group', conversationType: kind, isGroup: true });
        const { posted } = await group.send({ text: 'show my bills' });
        expect(textIn(posted)).to.include(english.teams.private);
        expect(cardIn(posted)).to.equal(undefined);
        const exchanged = await silently(alex, undefined, group);
        expect([exchanged.status, exchanged.posted]).to.deep.equal([412, []]);
        const window = await group.invoke('signin/verifyState', { state: service.window(alex) });
        expect([window.status, window.posted]).to.deep.equal([404, []]);
        await group.say('sign out');
        expect(service.calls.length).to.equal(calls);
        expect(await chat.say('show my bills')).to.include('MB-100231');
      });
    }

    it('is not there on other channels', async () => {
      const { posted } = await chat.send({ text: 'show my bills', channelId: 'emulator' });
      expect(textIn(posted)).to.include('member number');
      expect(cardIn(posted)).to.equal(undefined);
      expect(service.calls).to.deep.equal([]);
    });

    it('is not there for somebody whom Teams does not name', async () => {
      const { posted } = await chat.send({ text: 'show my bills', from: { id: '29:anonymous', name: '' } });
      expect(textIn(posted)).to.include('member number');
      expect(service.calls).to.deep.equal([]);
    });

    it('is not there without a connection', async () => {
      await app.close();
      app = await start({});
      chat = teams.chat(app.url, alex);
      const { posted } = await chat.send({ text: 'show my bills' });
      expect(cardIn(posted)).to.equal(undefined);
      expect((await silently(alex, undefined)).status).to.equal(501);
      expect(await byCode())
        .to.include('MB-100231')
        .and.not.include(linked);
      expect(service.calls).to.deep.equal([]);
    });
  });

  it('keeps no token anywhere, and says none', async () => {
    const output = [sinon.stub(console, 'error'), sinon.stub(console, 'warn'), sinon.stub(console, 'log')];
    await firstTime();
    const card = cardIn((await chat.send({ text: 'show my bills' })).posted);
    await silently(alex, card, chat, false);
    await chat.invoke('signin/verifyState', { state: service.window(alex) });
    const broken = sinon.stub(app.stores.links, 'memberOf').rejects(new Error('the disk is full'));
    await chat.invoke('signin/verifyState', { state: service.window(alex) });
    broken.restore();
    const files = (await readdir(app.dataDir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    const stored = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'utf8')));
    const told = output.flatMap((stub) => stub.args.flat().map(String));
    const everything = [...stored, ...app.problems, ...told, JSON.stringify(teams.posted)].join('\n');
    expect(service.tokens).to.have.length.above(3);
    for (const token of service.tokens)
      for (const part of [token, token.split('.')[1] ?? token]) expect(everything).to.not.include(part);
    expect(stored.join('\n')).to.include('11001234');
  });
});
