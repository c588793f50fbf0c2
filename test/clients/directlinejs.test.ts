import { createRequire } from 'node:module';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { call, type Shown } from '../support/chat-client.js';
import { type ChatServer, startChatServer } from '../support/chat-server.js';
import { XmlHttpRequest } from '../support/xml-http-request.js';

interface Observable<T> {
  subscribe(next: (value: T) => void, error?: (error: unknown) => void): { unsubscribe(): void };
}

/** The parts of botframework-directlinejs that are used here. */
interface Client {
  activity$: Observable<Shown>;
  connectionStatus$: Observable<number>;
  postActivity(activity: object): Observable<string>;
  end(): void;
}

const online = 2;
const expired = 3;

/** The client as Web Chat brings it along. */
const { DirectLine } = createRequire(createRequire(import.meta.url).resolve('botframework-webchat'))(
  'botframework-directlinejs',
) as { DirectLine: new (options: object) => Client };

describe('botframework-directlinejs', () => {
  const globals = globalThis as unknown as Record<string, unknown>;
  const before = { WebSocket: globals.WebSocket, XMLHttpRequest: globals.XMLHttpRequest };
  let server: ChatServer;
  let clients: Client[];
  let sockets: WebSocket[];

  beforeEach(async () => {
    sockets = [];
    clients = [];
    globals.XMLHttpRequest = XmlHttpRequest;
    globals.WebSocket = class extends WebSocket {
      constructor(url: string) {
        super(url);
        sockets.push(this);
      }
    };
    server = await startChatServer();
  });
  afterEach(async () => {
    for (const client of clients) client.end();
    for (const socket of sockets) socket.terminate();
    Object.assign(globals, before);
    await server.close();
  });

  const open = async (options: object = {}) => {
    const { body } = await call(`${server.url}/api/token`, { body: {} });
    const client = new DirectLine({
      domain: `${server.url}/v3/directline`,
      token: body.token,
      conversationStartProperties: { locale: 'es-US' },
      pollingInterval: 200,
      random: () => 0,
      ...options,
    });
    clients.push(client);
    const texts: string[] = [];
    const statuses: number[] = [];
    let wake = () => {};
    const until = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        wake = () => {
          if (holds()) resolve();
        };
        wake();
      });
    client.connectionStatus$.subscribe((status) => {
      statuses.push(status);
      wake();
    });
    client.activity$.subscribe(
      ({ text }) => {
        texts.push(text ?? '');
        wake();
      },
      () => {},
    );
    const post = (text: string) =>
      new Promise<string>((resolve, reject) => {
        client.postActivity({ type: 'message', text, from: { id: 'x' } }).subscribe(resolve, reject);
      });
    return { texts, statuses, until, post };
  };

  for (const webSocket of [true, false])
    it(`greets, takes a message and replies over ${webSocket ? 'a WebSocket' : 'polling'}`, async () => {
      const { texts, statuses, until, post } = await open({ webSocket });
      await until(() => texts.length === 1);
      expect(server.bot.seen[0]?.locale).to.equal('es-US');
      const id = await post('hello');
      await until(() => texts.length === 3);
      expect(texts).to.deep.equal(['Hello. I am an automated assistant.', 'hello', 'You said: hello']);
      expect(id).to.be.a('string').and.not.equal('retry');
      expect(statuses.at(-1)).to.equal(online);
      expect(sockets).to.have.length(webSocket ? 1 : 0);
    });

  it('gets after a dropped socket what it missed, and nothing twice', async () => {
    const { texts, until, post } = await open();
    await until(() => texts.length === 1);
    sockets[0]?.terminate();
    await post('while the socket was gone');
    await until(() => texts.length === 3);
    expect(texts.slice(1)).to.deep.equal(['while the socket was gone', 'You said: while the socket was gone']);
    expect(sockets).to.have.length(2);
  });

  it('is told of a failed turn at once, where a 5xx would leave it sending for ever', async () => {
    const { texts, until, post } = await open();
    await until(() => texts.length === 1);
    server.bot.failing = new Error('out of order');
    const outcome = await post('hello').catch((error: { status: number }) => error.status);
    expect(outcome).to.equal(409);
  });

  it('goes on polling through a failing store', async () => {
    const { texts, until, post } = await open({ webSocket: false });
    await until(() => texts.length === 1);
    const { activities } = server.turns;
    await new Promise<void>((resolve) => {
      server.turns.activities = () => {
        resolve();
        return Promise.reject(new Error('the disk is gone'));
      };
    });
    server.turns.activities = activities;
    await post('still there?');
    await until(() => texts.length === 3);
  });

  it('learns that its token has ended', async () => {
    const { texts, statuses, until } = await open({ webSocket: false });
    await until(() => texts.length === 1);
    server.clock.advance(31);
    await until(() => statuses.at(-1) === expired);
  });
});
