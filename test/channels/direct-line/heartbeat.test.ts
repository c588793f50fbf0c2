import { EventEmitter } from 'node:events';
import { expect } from 'chai';
import { type SinonSpy, spy } from 'sinon';
import { WebSocket } from 'ws';
import { createConversations } from '../../../src/channels/direct-line/conversations.js';
import { createStreams, type Streams } from '../../../src/channels/direct-line/streams.js';
import { createTestClock } from '../../support/chat-server.js';
import { createMemoryTurns } from '../../support/memory-turns.js';

interface FakeSocket extends EventEmitter {
  readyState: number;
  bufferedAmount: number;
  ping: SinonSpy;
  send: SinonSpy;
  close: SinonSpy;
  terminate: SinonSpy;
}

const fakeSocket = (): FakeSocket =>
  Object.assign(new EventEmitter(), {
    readyState: WebSocket.OPEN,
    bufferedAmount: 0,
    ping: spy(),
    send: spy(),
    close: spy(),
    terminate: spy(),
  });

describe('the heartbeat of streams', () => {
  const turns = createMemoryTurns();
  const conversations = createConversations({ turns, handle: async () => {}, clock: createTestClock() });
  let streams: Streams;
  let socket: FakeSocket;

  const say = (text: string) =>
    turns.inTurn('directline:c', (turn) =>
      turn.commit({ state: {}, keys: [], replies: [], log: [{ type: 'message', text }] }),
    );
  /** Deliveries are a few promises long. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    streams = createStreams({ turns, conversations, report: () => {} });
    socket = fakeSocket();
    streams.attach(socket as unknown as WebSocket, 'c', 0);
  });
  afterEach(() => streams.close());

  it('keeps a client that answers, and drops one that does not', () => {
    streams.heartbeat();
    expect(socket.ping.callCount).to.equal(1);
    socket.emit('pong');
    streams.heartbeat();
    expect(socket.terminate.callCount).to.equal(0);
    streams.heartbeat();
    expect(socket.terminate.callCount).to.equal(1);
  });

  it("counts the client's own empty frames as a sign of life", () => {
    streams.heartbeat();
    socket.emit('message', '');
    streams.heartbeat();
    expect(socket.terminate.callCount).to.equal(0);
  });

  it('drops a client that no longer reads, before its messages fill the memory', async () => {
    await say('one');
    await settled();
    expect(socket.send.callCount).to.be.greaterThan(0);
    socket.bufferedAmount = 2 * 1024 * 1024;
    await say('two');
    await settled();
    expect(socket.terminate.callCount).to.equal(1);
  });

  it('forgets a client that has gone', () => {
    expect(streams.count()).to.equal(1);
    socket.emit('close');
    expect(streams.count()).to.equal(0);
  });
});
