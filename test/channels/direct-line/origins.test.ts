import { expect } from 'chai';
import { begin, call } from '../../support/chat-client.js';
import { type ChatServer, startChatServer } from '../../support/chat-server.js';

describe('Direct Line across origins', () => {
  let server: ChatServer;

  beforeEach(async () => {
    server = await startChatServer();
  });
  afterEach(() => server.close());

  const preflight = (path: string, origin: string) =>
    call(`${server.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,x-ms-bot-agent',
      },
    });

  for (const path of ['/api/token', '/v3/directline/conversations', '/v3/directline/conversations/x/activities'])
    it(`lets an allowed page ask for ${path} with the client's headers`, async () => {
      const { status, headers } = await preflight(path, 'https://plan.example');
      expect(status).to.equal(204);
      expect(headers.get('access-control-allow-origin')).to.equal('https://plan.example');
      for (const name of ['authorization', 'content-type', 'x-ms-bot-agent'])
        expect(headers.get('access-control-allow-headers')).to.include(name);
    });

  for (const origin of [
    'https://evil.example',
    'https://plan.example.evil.example',
    'http://plan.example',
    'https://plan.example:444',
    'null',
  ])
    it(`gives no leave to ${origin}`, async () => {
      const { headers } = await preflight('/v3/directline/conversations', origin);
      expect(headers.get('access-control-allow-origin')).to.equal(null);
      expect(headers.get('vary')).to.equal('Origin');
    });

  it('lets an allowed page read errors too, so that its client sees the status', async () => {
    const answer = await call(`${server.url}/v3/directline/conversations`, {
      body: {},
      token: 'x',
      headers: { Origin: 'https://plan.example' },
    });
    expect(answer.status).to.equal(403);
    expect(answer.headers.get('access-control-allow-origin')).to.equal('https://plan.example');
  });

  it('gives stream addresses under the name by which the client came', async () => {
    const byName = await begin(server.url.replace('127.0.0.1', 'localhost'));
    expect(byName.streamUrl).to.match(/^ws:\/\/localhost:\d+\/v3\/directline\/conversations\/[\w-]+\/stream\?/);
    const secure = await startChatServer({ publicUrl: () => 'https://chat.example' });
    try {
      const chat = await begin(secure.url);
      const proxied = await call(`${secure.url}/v3/directline/conversations/${chat.conversationId}`, {
        token: chat.token,
        headers: { 'X-Forwarded-Proto': 'https' },
      });
      expect(proxied.body.streamUrl).to.match(/^wss:\/\/127\.0\.0\.1/);
    } finally {
      await secure.close();
    }
  });
});
