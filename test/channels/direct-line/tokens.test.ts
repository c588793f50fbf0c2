import { expect } from 'chai';
import { base64url, SignJWT, UnsecuredJWT } from 'jose';
import { createTokens } from '../../../src/channels/direct-line/tokens.js';
import { begin, call, listen } from '../../support/chat-client.js';
import { type ChatServer, createTestClock, startChatServer } from '../../support/chat-server.js';

const secret = 'a secret of the tests, 32 bytes or longer';

describe('Direct Line tokens', () => {
  let server: ChatServer;
  let root: string;

  beforeEach(async () => {
    server = await startChatServer();
    root = `${server.url}/v3/directline`;
  });
  afterEach(() => server.close());

  it('name a person by a random id that the server made, whatever the client asks for', async () => {
    const answer = await call(`${server.url}/api/token`, { body: { user: { id: 'dl_mine' }, conversationId: 'mine' } });
    const claims = JSON.parse(new TextDecoder().decode(base64url.decode(answer.body.token.split('.')[1] ?? ''))) as {
      user: string;
    };
    expect(claims.user).to.match(/^dl_[\w-]{22}$/);
    expect(answer.body.conversationId).to.match(/^[\w-]{22}$/);
    expect(answer.body.expires_in).to.equal(1800);
  });

  it('are refused for another conversation: read, write, upload, reconnect and stream', async () => {
    const mine = await begin(server.url);
    const theirs = await begin(server.url);
    const at = `${root}/conversations/${theirs.conversationId}`;
    const { token } = mine;
    const form = new FormData();
    form.append('activity', '{"type":"message"}');
    const statuses = await Promise.all([
      call(`${at}/activities`, { token }),
      call(`${at}/activities`, { token, body: { type: 'message', text: 'x' } }),
      call(`${at}/upload`, { token, body: form }),
      call(at, { token }),
    ]);
    expect(statuses.map(({ status }) => status)).to.deep.equal([403, 403, 403, 403]);
    const crossed = mine.streamUrl.replace(mine.conversationId, theirs.conversationId);
    expect(await listen(crossed).catch((error: Error) => error.message)).to.equal('refused with 403');
    expect(server.bot.seen).to.have.length(2);
  });

  it('end after 30 minutes, with 403 everywhere', async () => {
    const { conversationId, token, streamUrl } = await begin(server.url);
    server.clock.advance(31);
    const answers = await Promise.all([
      call(`${root}/conversations`, { token, body: {} }),
      call(`${root}/conversations/${conversationId}`, { token }),
      call(`${root}/conversations/${conversationId}/activities`, { token }),
      call(`${root}/tokens/refresh`, { token, body: {} }),
    ]);
    expect(answers.map(({ status }) => status)).to.deep.equal([403, 403, 403, 403]);
    expect(await listen(streamUrl).catch((error: Error) => error.message)).to.equal('refused with 403');
  });

  it('are renewed for the same conversation and person', async () => {
    const chat = await begin(server.url);
    server.clock.advance(20);
    const renewed = await call(`${root}/tokens/refresh`, { token: chat.token, body: {} });
    expect(renewed.body.conversationId).to.equal(chat.conversationId);
    server.clock.advance(20);
    const read = `${root}/conversations/${chat.conversationId}/activities`;
    expect((await call(read, { token: renewed.body.token })).status).to.equal(200);
    expect((await call(read, { token: chat.token })).status).to.equal(403);
  });

  it('bring back a conversation for 12 hours after their end, and then a new one', async () => {
    const chat = await begin(server.url);
    const resume = () => call(`${server.url}/api/token`, { body: { resume: chat.token } });
    server.clock.advance(30 + 11 * 60);
    expect((await resume()).body.conversationId).to.equal(chat.conversationId);
    server.clock.advance(2 * 60);
    expect((await resume()).body.conversationId).to.not.equal(chat.conversationId);
  });

  it('are missing: 401', async () => {
    expect((await call(`${root}/conversations`, { body: {} })).status).to.equal(401);
    expect(
      (await call(`${root}/conversations`, { body: {}, headers: { Authorization: 'Basic eDp5' } })).status,
    ).to.equal(401);
  });

  it('are refused when forged: other key, no algorithm, other audience, a stream token', async () => {
    const chat = await begin(server.url);
    const claims = { conv: chat.conversationId, user: 'dl_x' };
    const exp = Math.floor(server.clock.now().getTime() / 1000) + 600;
    const sign = (key: string, audience: string, issuer = 'direct-line') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(exp)
        .sign(new TextEncoder().encode(key));
    const forged = [
      await sign('another secret of the tests, of 32 bytes', 'chat'),
      await sign(secret, 'other'),
      await sign(secret, 'chat', 'other'),
      new UnsecuredJWT(claims).setIssuer('direct-line').setAudience('chat').setExpirationTime(exp).encode(),
      new URL(chat.streamUrl).searchParams.get('t') ?? '',
      `${chat.token.slice(0, -2)}xx`,
      'not.a.token',
    ];
    const read = `${root}/conversations/${chat.conversationId}/activities`;
    for (const token of forged) expect((await call(read, { token })).status).to.equal(403);
    expect((await call(read, { token: await sign(secret, 'chat') })).status).to.equal(200);
  });

  it('need a secret of at least 32 bytes', () => {
    expect(() => createTokens({ secret: 'short', clock: createTestClock(), minutes: 30 })).to.throw('32 bytes');
  });

  it('come from Azure when its secret is set, and go on there while they can be renewed', async () => {
    const asked: [string, string][] = [];
    let renewable = true;
    const azure = await startChatServer({
      directLineSecret: 'azure-secret',
      fetch: async (url, init) => {
        asked.push([String(url), String(new Headers(init?.headers).get('authorization'))]);
        const refresh = String(url).endsWith('/refresh');
        if (refresh && !renewable) return new Response('', { status: 403 });
        return Response.json({ conversationId: refresh ? 'old' : 'new', token: 't', expires_in: 1800 });
      },
    });
    try {
      const token = (body: unknown) =>
        call<{ domain: string; conversationId: string }>(`${azure.url}/api/token`, { body });
      expect((await token({})).body).to.include({
        domain: 'https://directline.botframework.com/v3/directline',
        conversationId: 'new',
      });
      expect((await token({ resume: 'r' })).body.conversationId).to.equal('old');
      renewable = false;
      expect((await token({ resume: 'r' })).body.conversationId).to.equal('new');
      expect(asked[0]?.[1]).to.equal('Bearer azure-secret');
      expect(asked[1]?.[1]).to.equal('Bearer r');
    } finally {
      await azure.close();
    }
  });
});
