import { request } from 'node:http';
import { expect } from 'chai';
import { startApp, type TestApp } from './support/app.js';

describe('HTTP', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}${path}`, { headers });
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  };
  const postJson = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  const form = (path: string, fields: Record<string, string>) =>
    fetch(`${app.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });

  it('tells that it lives, that it is ready, and its figures', async () => {
    expect((await get('/healthz')).status).to.equal(200);
    expect((await get('/readyz')).status).to.equal(200);
    const metrics = await get('/metrics');
    expect(metrics.text).to.include('http_requests_total');
    expect(metrics.text).to.include('process_cpu_seconds_total');
  });

  it('says in its first reply that it is an automated assistant and what it can do', async () => {
    expect(await app.say('first', 'hello there')).to.match(/automated assistant.*pay a bill/s);
  });

  for (const [name, body, status] of [
    ['no JSON', '{"type":', 400],
    ['an array', '[]', 400],
    ['no type', '{"conversation":{"id":"x"}}', 400],
    ['no conversation', '{"type":"message","text":"hi"}', 400],
    ['a text that is an object', '{"type":"message","conversation":{"id":"x"},"text":{"a":1}}', 400],
    ['a body that is too large', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), 413],
    ['JSON that is nested too deeply', `${'['.repeat(200)}${']'.repeat(200)}`, 400],
  ] as const) {
    it(`refuses ${name} with a clear ${status}`, async () => {
      const { status: answered, text } = await postJson('/api/messages', body);
      expect(answered).to.equal(status);
      expect((JSON.parse(text) as { error: { message: string } }).error.message).to.match(/\w/);
      expect(text).not.to.match(/node_modules|at \w+ \(/);
    });
  }

  it('answers a repeat with the replies of the first time', async () => {
    const activity = { id: 'same-id', text: 'show me what you can do', type: 'message' };
    const first = await app.post('repeat', activity);
    expect(await app.post('repeat', activity)).to.deep.equal(first);
  });

  it('calls no address that a stranger names', async () => {
    const body = {
      type: 'message',
      text: 'hi',
      channelId: 'test',
      conversation: { id: 'x' },
      serviceUrl: 'http://192.0.2.1/',
    };
    expect((await postJson('/api/messages', JSON.stringify(body))).status).to.equal(403);
  });

  it('survives requests that end an unguarded restify', async () => {
    for (const host of ['[', 'a b', 'a:99999']) {
      const status = await new Promise<number>((resolve, reject) => {
        const call = request(app.url, { headers: { Host: host } }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        call.on('error', reject);
        call.end();
      });
      expect(status).to.equal(400);
    }
    expect((await get('/healthz')).status).to.equal(200);
  });

  it('takes a way to pay on the payment page, and charges only after the yes in the chat', async () => {
    await app.say('page', 'make a guest payment');
    await app.say('page', 'MB-100310');
    await app.say('page', '7/2/1991');
    await app.say('page', 'full');
    const [link = ''] = /http:\/\/\S+\/pay\/\S+/.exec(await app.say('page', 'new card')) ?? [];
    const path = new URL(link).pathname;
    expect(await app.say('page', 'done')).to.include(link);
    expect((await get(path)).text).to.include('test');
    expect((await form(path, { method: 'nothing' })).status).to.equal(400);
    expect((await form(path, { method: 'debit' })).status).to.equal(200);
    expect(await app.say('page', 'done')).to.include('Visa Debit 5556');
    expect((await app.stores.records.bill('MB-100310'))?.bill.balanceCents).to.equal(9000);
    const paid = await app.say('page', 'yes');
    expect(paid).to.include('confirmation number');
    expect((await app.stores.records.bill('MB-100310'))?.bill.balanceCents).to.equal(0);
    const [receipt = ''] = /\/receipts\/[0-9a-f]{32}/.exec(paid) ?? [];
    const page = await get(receipt);
    expect(page.text).to.include('$90.00');
    expect(page.text).not.to.include('Chen');
    expect((await get(`${receipt}.pdf`)).type).to.equal('application/pdf');
  });

  it('has no payment page and no receipt at other addresses', async () => {
    for (const path of ['/pay/abc', '/receipts/abc', `/receipts/${'0'.repeat(32)}`])
      expect((await get(path)).status).to.equal(404);
  });

  it('opens the locked account with a link that works once', async () => {
    await app.say('reset', 'reset my password');
    await app.say('reset', '11003456');
    const outbox = await get('/outbox');
    const [link = ''] = /\/reset\/[\w-]+/.exec(outbox.text) ?? [];
    expect(await app.stores.accounts.isLocked('11003456')).to.equal(true);
    expect((await get(link)).status).to.equal(200);
    expect((await form(link, { password: 'short', again: 'short' })).status).to.equal(400);
    const good = 'a long enough password';
    expect((await form(link, { password: good, again: 'another long password' })).status).to.equal(400);
    expect((await form(link, { password: good, again: good })).status).to.equal(200);
    expect((await form(link, { password: good, again: good })).status).to.equal(410);
    expect(await app.stores.accounts.isLocked('11003456')).to.equal(false);
  });

  it('keeps a card number out of everything that is stored or logged', async () => {
    const { execFileSync } = await import('node:child_process');
    const reply = await app.say('card', 'my card is 4111 1111 1111 1111, charge it');
    expect(reply).not.to.include('4111');
    await app.say('card', 'my social is 536-22-1234');
    const found = execFileSync('sh', ['-c', `grep -rlE "4111 ?1111|536-22-1234" ${app.dataDir} || true`]).toString();
    expect(found).to.equal('');
    expect(app.problems.join()).not.to.match(/4111/);
  });
});
