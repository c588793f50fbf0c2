import { expect } from 'chai';
import { begin, call, listen, type Opening } from '../../support/chat-client.js';
import { type ChatServer, startChatServer } from '../../support/chat-server.js';

describe('Direct Line streams', () => {
  let server: ChatServer;
  let root: string;

  beforeEach(async () => {
    server = await startChatServer();
    root = `${server.url}/v3/directline/conversations`;
  });
  afterEach(() => server.close());

  const say = (chat: Opening, text: string) =>
    call(`${root}/${chat.conversationId}/activities`, { token: chat.token, body: { type: 'message', text } });
  const refusal = (url: string, headers?: Record<string, string>) =>
    listen(url, headers).catch((error: Error) => error.message);

  it('send what was there before and what comes after, in order', async () => {
    const chat = await begin(server.url);
    const stream = await listen(chat.streamUrl);
    await stream.received(1);
    await say(chat, 'one');
    await say(chat, 'two');
    await stream.received(5);
    expect(stream.texts().slice(1)).to.deep.equal(['one', 'You said: one', 'two', 'You said: two']);
    expect(stream.frames.at(-1)?.watermark).to.equal('5');
    stream.socket.close();
  });

  it('go on from the watermark after a break', async () => {
    const chat = await begin(server.url);
    const first = await listen(chat.streamUrl);
    await first.received(1);
    first.socket.terminate();
    await first.closed;
    await say(chat, 'while away');
    const back = await call(`${root}/${chat.conversationId}?watermark=1`, { token: chat.token });
    expect(back.body.streamUrl).to.not.equal(chat.streamUrl);
    const second = await listen(back.body.streamUrl);
    await second.received(2);
    expect(second.texts()).to.deep.equal(['while away', 'You said: while away']);
    second.socket.close();
  });

  it('reach every window of a conversation and no other conversation', async () => {
    const [chat, other] = [await begin(server.url), await begin(server.url)];
    const again = await call(`${root}/${chat.conversationId}?watermark=`, { token: chat.token });
    const streams = await Promise.all([listen(chat.streamUrl), listen(again.body.streamUrl), listen(other.streamUrl)]);
    await say(chat, 'private');
    await Promise.all([streams[0]?.received(3), streams[1]?.received(3), streams[2]?.received(1)]);
    expect(streams[2]?.texts().join()).to.not.include('private');
    for (const { socket } of streams) socket.close();
  });

  it('take the empty frames that keep a connection awake, and end on large ones', async () => {
    const chat = await begin(server.url);
    const stream = await listen(chat.streamUrl);
    stream.socket.send('');
    await say(chat, 'hi');
    await stream.received(3);
    stream.socket.on('error', () => {});
    stream.socket.send('x'.repeat(2000));
    expect(await stream.closed).to.be.oneOf([1006, 1009]);
  });

  it('close when the log cannot be read, so that the client comes back for what it missed', async () => {
    const chat = await begin(server.url);
    const stream = await listen(chat.streamUrl);
    await stream.received(1);
    const { activities } = server.turns;
    server.turns.activities = () => Promise.reject(new Error('the disk is gone'));
    await say(chat, 'hi');
    expect(await stream.closed).to.equal(1013);
    server.turns.activities = activities;
  });

  it('are refused to foreign pages, and open to own and allowed ones', async () => {
    const chat = await begin(server.url);
    expect(await refusal(chat.streamUrl, { Origin: 'https://evil.example' })).to.equal('refused with 403');
    expect(await refusal(chat.streamUrl, { Origin: 'null' })).to.equal('refused with 403');
    for (const origin of ['https://plan.example', server.url]) {
      const stream = await listen(chat.streamUrl, { Origin: origin });
      stream.socket.close();
    }
  });

  it('are refused with an old address, a normal token, a strange watermark or at another address', async () => {
    const chat = await begin(server.url);
    const base = server.url.replace('http', 'ws');
    expect(await refusal(`${root}/${chat.conversationId}/stream?t=${chat.token}`.replace('http', 'ws'))).to.equal(
      'refused with 403',
    );
    expect(await refusal(chat.streamUrl.replace('watermark=0', 'watermark=x'))).to.equal('refused with 400');
    expect(await refusal(`${base}/elsewhere`)).to.equal('refused with 404');
    expect(await refusal(`${base}/v3/directline/conversations/${chat.conversationId}/stream`)).to.equal(
      'refused with 404',
    );
    server.clock.advance(3);
    expect(await refusal(chat.streamUrl)).to.equal('refused with 403');
  });

  it('are counted, and forgotten when they close', async () => {
    const chat = await begin(server.url);
    const stream = await listen(chat.streamUrl);
    expect(server.directLine.streams()).to.equal(1);
    stream.socket.close();
    await stream.closed;
    await say(chat, 'hi');
    expect(server.directLine.streams()).to.equal(0);
  });

  it('end when the server goes down', async () => {
    const chat = await begin(server.url);
    const stream = await listen(chat.streamUrl);
    server.directLine.close();
    expect(await stream.closed).to.equal(1001);
  });
});
