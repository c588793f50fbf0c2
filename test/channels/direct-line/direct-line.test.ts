import { expect } from 'chai';
import { createConversations } from '../../../src/channels/direct-line/conversations.js';
import { begin, call, type Frame, listen, type Opening } from '../../support/chat-client.js';
import { type ChatServer, startChatServer } from '../../support/chat-server.js';

describe('Direct Line', () => {
  let server: ChatServer;
  let root: string;

  beforeEach(async () => {
    server = await startChatServer();
    root = `${server.url}/v3/directline/conversations`;
  });
  afterEach(() => server.close());

  const read = (chat: Opening, watermark = '') =>
    call<Frame>(`${root}/${chat.conversationId}/activities?watermark=${watermark}`, { token: chat.token });
  const say = (chat: Opening, text: string, mark?: string) =>
    call<{ id: string; error?: { code: string } }>(`${root}/${chat.conversationId}/activities`, {
      token: chat.token,
      body: {
        type: 'message',
        text,
        from: { id: 'somebody else' },
        ...(mark ? { channelData: { clientActivityID: mark } } : {}),
      },
    });

  it('greets at the start, before anybody has written', async () => {
    const chat = await begin(server.url, 'es-MX');
    const { status, body } = await read(chat);
    expect(status).to.equal(200);
    expect(body.activities.map(({ text }) => text)).to.deep.equal(['Hello. I am an automated assistant.']);
    expect(body.watermark).to.equal('1');
    const [start] = server.bot.seen;
    expect(start).to.include({ type: 'conversationUpdate', channelId: 'directline', locale: 'es-MX' });
    expect(start?.membersAdded?.map(({ id }) => id)).to.deep.equal(['bot', start?.from.id]);
  });

  it('greets once, however often a conversation is opened', async () => {
    const chat = await begin(server.url);
    const again = await call(root, { token: chat.token, body: {} });
    expect(again.status).to.equal(200);
    expect(again.body.conversationId).to.equal(chat.conversationId);
    await call(`${root}/${chat.conversationId}?watermark=1`, { token: chat.token });
    expect(server.bot.seen).to.have.length(1);
  });

  it('greets once when two tabs open the same conversation at the same time', async () => {
    let greeted = 0;
    const conversations = createConversations({
      turns: server.turns,
      handle: async (activity) => {
        greeted += 1;
        await server.bot.handle(activity);
      },
      clock: server.clock,
    });
    const grant = { conversationId: 'c', userId: 'dl_x' };
    const starts = await Promise.all([1, 2, 3].map(() => conversations.start(grant)));
    expect(starts).to.deep.equal([true, false, false]);
    expect(greeted).to.equal(1);
  });

  it("gives back the person's own message with its id and mark, then the reply", async () => {
    const chat = await begin(server.url);
    const posted = await say(chat, 'hi', 'mark-1');
    expect(posted.status).to.equal(200);
    const { activities, watermark } = (await read(chat, '1')).body;
    expect(activities.map(({ text }) => text)).to.deep.equal(['hi', 'You said: hi']);
    expect(activities[0]?.id).to.equal(posted.body.id);
    expect(activities[0]?.channelData.clientActivityID).to.equal('mark-1');
    expect(activities.map(({ from }) => from.role)).to.deep.equal(['user', 'bot']);
    expect(activities.map(({ channelData }) => channelData['webchat:sequence-id'])).to.deep.equal([2, 3]);
    expect(watermark).to.equal('3');
    expect(activities[0]).to.not.have.property('serviceUrl');
  });

  it('takes the sender from the token, never from the message', async () => {
    const chat = await begin(server.url);
    await say(chat, 'hi');
    const heard = server.bot.seen.at(-1);
    expect(heard?.from.id).to.match(/^dl_/);
    expect(heard?.from.id).to.equal(server.bot.seen[0]?.from.id);
    expect(heard?.from.role).to.equal('user');
  });

  it('answers a repeat with the id of the first time', async () => {
    const chat = await begin(server.url);
    const ids = [await say(chat, 'pay', 'once'), await say(chat, 'pay', 'once')].map(({ body }) => body.id);
    expect(ids[0]).to.equal(ids[1]);
    expect((await read(chat, '1')).body.activities).to.have.length(2);
    const other = await begin(server.url);
    expect((await say(other, 'pay', 'once')).body.id).to.not.equal(ids[0]);
  });

  it('drops whatever a message may not carry', async () => {
    const chat = await begin(server.url);
    await call(`${root}/${chat.conversationId}/activities`, {
      token: chat.token,
      body: '{"type":"message","text":"x","channelId":"emulator","conversation":{"id":"other"},"serviceUrl":"http://evil.example","recipient":{"id":"x"},"membersAdded":[{"id":"y"}],"id":"chosen","value":{"__proto__":{"admin":true},"bill":"MB-1"},"channelData":{"clientActivityID":"c","secret":1}}',
    });
    const heard = server.bot.seen.at(-1);
    expect(heard).to.include({ channelId: 'directline', serviceUrl: 'urn:botframework:websocket:directline' });
    expect(heard?.conversation.id).to.equal(chat.conversationId);
    expect(heard?.recipient.id).to.equal('bot');
    expect(heard?.membersAdded).to.equal(undefined);
    expect(heard?.id).to.not.equal('chosen');
    expect(heard?.channelData).to.deep.equal({ clientActivityID: 'c' });
    expect(JSON.stringify(heard?.value)).to.equal('{"bill":"MB-1"}');
    expect(({} as { admin?: boolean }).admin).to.equal(undefined);
  });

  const refusedBodies: [string, unknown][] = [
    ['another type', { type: 'conversationUpdate', membersAdded: [] }],
    ['no type', { text: 'hi' }],
    ['a text of more than 10,000 characters', { type: 'message', text: 'x'.repeat(10_001) }],
    ['a text that is no text', { type: 'message', text: { a: 1 } }],
    ['a list', []],
    ['broken JSON', '{"type":'],
  ];
  for (const [what, body] of refusedBodies)
    it(`refuses ${what} with 400`, async () => {
      const chat = await begin(server.url);
      const answer = await call(`${root}/${chat.conversationId}/activities`, { token: chat.token, body });
      expect(answer.status).to.equal(400);
      expect(answer.body.error?.code).to.be.a('string');
      expect(server.bot.seen).to.have.length(1);
    });

  it('does not trouble the bot with typing', async () => {
    const chat = await begin(server.url);
    const answer = await call(`${root}/${chat.conversationId}/activities`, {
      token: chat.token,
      body: { type: 'typing' },
    });
    expect(answer.status).to.equal(200);
    expect(server.bot.seen).to.have.length(1);
  });

  it('says 409 for a turn that failed, so that the client offers to send again, and hides why', async () => {
    const chat = await begin(server.url);
    server.bot.failing = new Error('password of the database is hunter2');
    const failed = await say(chat, 'hi', 'm');
    expect(failed.status).to.equal(409);
    expect(JSON.stringify(failed.body)).to.not.include('hunter2');
    expect(server.reported).to.deep.equal([server.bot.failing]);
    server.bot.failing = undefined;
    expect((await say(chat, 'hi', 'm')).status).to.equal(200);
  });

  it('opens also when the greeting fails, and greets with the next call', async () => {
    server.bot.failing = new Error('not yet');
    const chat = await begin(server.url);
    expect((await read(chat)).body.activities).to.deep.equal([]);
    server.bot.failing = undefined;
    expect((await call(`${root}/${chat.conversationId}`, { token: chat.token })).status).to.equal(200);
    expect((await read(chat)).body.activities).to.have.length(1);
  });

  it('answers a failing read with nothing new instead of 5xx, after which clients never ask again', async () => {
    const chat = await begin(server.url);
    const { activities } = server.turns;
    server.turns.activities = () => Promise.reject(new Error('the disk is gone'));
    const failed = await read(chat, '1');
    expect([failed.status, failed.body]).to.deep.equal([200, { activities: [], watermark: '1' }]);
    server.turns.activities = activities;
    expect((await read(chat, '0')).body.activities).to.have.length(1);
  });

  it('begins again where the log is gone and the token is still good', async () => {
    const chat = await begin(server.url);
    const other = await startChatServer();
    try {
      const reconnect = await call(`${other.url}/v3/directline/conversations/${chat.conversationId}?watermark=40`, {
        token: chat.token,
      });
      expect(reconnect.status).to.equal(200);
      const stream = await listen(reconnect.body.streamUrl);
      await stream.received(1);
      expect(stream.texts()).to.deep.equal(['Hello. I am an automated assistant.']);
      stream.socket.close();
    } finally {
      await other.close();
    }
  });

  it('refuses a watermark that is no number', async () => {
    const chat = await begin(server.url);
    for (const watermark of ['x', '-1', '1.5', '1e3', '9'.repeat(20)])
      expect((await read(chat, watermark)).status).to.equal(400);
  });

  it('names the session', async () => {
    const chat = await begin(server.url);
    const answer = await call<{ sessionId: string }>(`${server.url}/v3/directline/session/getsessionid`, {
      token: chat.token,
    });
    expect(answer.body.sessionId).to.equal(chat.conversationId);
  });

  it('forbids caching of everything that carries a token or a conversation', async () => {
    const chat = await begin(server.url);
    expect((await read(chat)).headers.get('cache-control')).to.equal('no-store');
  });
});
