import { connect } from 'node:net';
import { expect } from 'chai';
import type { Request, Response } from 'restify';
import { jsonBody } from '../../src/channels/guards.js';
import { sendJson } from '../../src/channels/send-json.js';
import { call } from '../support/chat-client.js';
import { type ChatServer, startChatServer } from '../support/chat-server.js';

interface Refusal {
  error: { code: string; message: string };
}

describe('the guards of the server', () => {
  let server: ChatServer;

  beforeEach(async () => {
    server = await startChatServer({
      more: (routes) => {
        routes.get('/throws', async () => {
          throw new Error('secret of the inside');
        });
        routes.get('/throws-text', async () => {
          throw 'secret of the inside';
        });
        routes.get('/throws-late', async (_: Request, res: Response) => {
          res.writeHead(200, { 'Content-Type': 'text/plain' });
          res.end('sent');
          throw new Error('too late');
        });
        routes.post('/echo', jsonBody, async (req: Request, res: Response) => sendJson(res, 200, { got: req.body }));
      },
    });
  });
  afterEach(() => server.close());

  /** Sends bytes as they are, and resolves with the status line. */
  const raw = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(request));
      let answer = '';
      socket.on('data', (data) => {
        answer += String(data);
      });
      socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
      socket.on('error', reject);
    });

  const stillServes = async () => expect((await call(`${server.url}/api/token`, { body: {} })).status).to.equal(200);

  const hostile: [string, string][] = [
    ['a Host of [', 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ['a Host with a space', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['a port out of range', 'GET / HTTP/1.1\r\nHost: a:99999\r\nConnection: close\r\n\r\n'],
    ['a target that is no URL', 'GET http://[/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['a broken escape', 'GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['a half character', 'GET /%ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ];
  for (const [what, request] of hostile)
    it(`answer ${what} with 400 and go on`, async () => {
      expect(await raw(request)).to.equal('HTTP/1.1 400 Bad Request');
      await stillServes();
    });

  it('survive an upgrade with a hostile Host and to a strange protocol', async () => {
    const upgrade = (host: string, path: string) =>
      raw(
        `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n`,
      );
    expect(await upgrade('[', '/')).to.equal('HTTP/1.1 404 Not Found');
    expect(await upgrade('[', '/v3/directline/conversations/x/stream?t=x')).to.equal('HTTP/1.1 403 Forbidden');
    expect(await raw('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')).to.equal(
      'HTTP/1.1 404 Not Found',
    );
    await stillServes();
  });

  for (const encoding of ['gzip', 'br', 'identity', 'nonsense'])
    it(`answer Content-Encoding: ${encoding} with 415 and go on`, async () => {
      const answer = await call<Refusal>(`${server.url}/echo`, {
        body: 'not gzip',
        headers: { 'Content-Encoding': encoding },
      });
      expect([answer.status, answer.body.error.code]).to.deep.equal([415, 'UnsupportedEncoding']);
      await stillServes();
    });

  it('answer bodies over 256 kB with 413, by length and in pieces', async () => {
    const limit = 256 * 1024;
    const text = (size: number) => JSON.stringify({ t: 'x'.repeat(size - 8) });
    expect((await call(`${server.url}/echo`, { body: text(limit) })).status).to.equal(200);
    const over = await call<Refusal>(`${server.url}/echo`, { body: text(limit + 1) });
    expect([over.status, over.body.error.code]).to.deep.equal([413, 'BodyTooLarge']);
    const pieces = await fetch(`${server.url}/echo`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Blob([text(limit + 1)]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(pieces.status).to.equal(413);
    await stillServes();
  });

  it('answer JSON deeper than 32 with 400', async () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect((await call(`${server.url}/echo`, { body: nested(32) })).status).to.equal(200);
    const deep = await call<Refusal>(`${server.url}/echo`, { body: nested(33) });
    expect([deep.status, deep.body.error.code]).to.deep.equal([400, 'JsonTooDeep']);
    expect((await call(`${server.url}/echo`, { body: '{"a":'.repeat(40_000) })).status).to.equal(400);
    expect(
      (await call(`${server.url}/echo`, { body: JSON.stringify({ t: '[{'.repeat(100), q: '\\"[' }) })).status,
    ).to.equal(200);
  });

  it('answer bad JSON with 400 and another kind of body with 415', async () => {
    for (const body of ['{', 'undefined', '\u0000', '{"a":1}x']) {
      const answer = await call<Refusal>(`${server.url}/echo`, { body });
      expect([answer.status, answer.body.error.code]).to.deep.equal([400, 'BadJson']);
    }
    const form = await call(`${server.url}/echo`, {
      body: 'a=b',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(form.status).to.equal(415);
    expect((await call<{ got: unknown }>(`${server.url}/echo`, { method: 'POST' })).body.got).to.deep.equal({});
  });

  it('leave out keys that would reach the prototype', async () => {
    const { got } = (
      await call<{ got: Record<string, unknown> }>(`${server.url}/echo`, {
        body: '{"__proto__":{"a":1},"\\u005f_proto__":{"b":1},"c":{"__proto__":{"d":1}},"e":1}',
      })
    ).body;
    expect(JSON.stringify(got)).to.equal('{"c":{},"e":1}');
  });

  for (const path of ['/throws', '/throws-text'])
    it(`answer an error of ${path} with 500 and nothing of the inside`, async () => {
      const answer = await call<Refusal>(`${server.url}${path}`);
      expect(answer.status).to.equal(500);
      expect(answer.body.error.code).to.equal('InternalError');
      expect(JSON.stringify(answer.body)).to.not.match(/secret|stack|\.ts|handler/);
      expect(server.reported).to.have.length(1);
    });

  it('survive an error after the answer has gone out', async () => {
    expect(await (await fetch(`${server.url}/throws-late`)).text()).to.equal('sent');
    await stillServes();
    expect(server.reported).to.have.length(1);
  });

  it('word 404 and 405 without repeating the request', async () => {
    const nothing = await call<Refusal>(`${server.url}/nothing-<script>`);
    expect([nothing.status, nothing.body.error.code]).to.deep.equal([404, 'NotFound']);
    expect(nothing.body.error.message).to.not.include('script');
    const method = await call<Refusal>(`${server.url}/api/token`, { method: 'DELETE' });
    expect([method.status, method.body.error.code]).to.deep.equal([405, 'MethodNotAllowed']);
    expect(nothing.headers.get('content-type')).to.include('application/json');
  });
});
