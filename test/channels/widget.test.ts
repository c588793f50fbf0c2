import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { page as english } from '../../src/text/en/page.js';
import { page as spanish } from '../../src/text/es/page.js';
import { startChatPageServer } from '../support/chat-page-server.js';
import type { ChatServer } from '../support/chat-server.js';

/** fetch would unpack the body. */
const raw = (url: string, headers: Record<string, string>) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });

describe('the chat page', () => {
  let server: ChatServer;

  before(async () => {
    server = await startChatPageServer();
  });
  after(() => server.close());

  const page = async (query = '', headers: Record<string, string> = {}) => {
    const answer = await fetch(`${server.url}/${query}`, { headers });
    return { html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '', answer };
  };

  it('speaks the asked language, else the first of the browser that it knows, else English', async () => {
    const languageOf = async (query: string, accept: string) =>
      /<html lang="(\w+)"/.exec((await page(query, { 'Accept-Language': accept })).html)?.[1];
    expect(await languageOf('', 'fr-CA, es-MX;q=0.8, en;q=0.5')).to.equal('es');
    expect(await languageOf('?lang=en', 'es')).to.equal('en');
    expect(await languageOf('?lang=es-MX', 'en')).to.equal('es');
    expect(await languageOf('?lang=xx', 'de')).to.equal('en');
    expect((await page('?lang=es')).html)
      .to.include(spanish.automated)
      .and.include('href="/?lang=en"');
  });

  it('says that it is automated, a sample, and not run by the plan, exactly when that is so', async () => {
    const { html } = await page();
    for (const notice of [english.automated, english.sample, english.notAffiliated('Sample Health Plan')])
      expect(html).to.include(notice);
    const real = await startChatPageServer({ page: { sampleMode: false, affiliated: true } });
    try {
      const text = await (await fetch(real.url)).text();
      expect(text).to.include(english.automated).and.not.include(english.sample);
      expect(text).to.not.include(english.notAffiliated('Sample Health Plan'));
    } finally {
      await real.close();
    }
  });

  it('cannot be broken by what is configured', async () => {
    const odd = await startChatPageServer({ page: { organization: '</script><b>&"Plan\'', contactPhone: '<i>1</i>' } });
    try {
      const html = await (await fetch(odd.url)).text();
      expect(html).to.not.match(/<b>|<i>/);
      expect(html.match(/<\/script>/g)).to.have.length(3);
    } finally {
      await odd.close();
    }
  });

  it('allows nothing but itself, with a new nonce each time', async () => {
    const [first, second] = [await page(), await page()];
    const nonce = /script-src 'self' 'nonce-([\w-]{22})'/.exec(first.policy)?.[1];
    expect(first.html).to.include(`nonce="${nonce}"`);
    expect(second.policy).to.not.include(String(nonce));
    expect(first.policy)
      .to.match(/^default-src 'none';/)
      .and.not.match(/unsafe|\*/);
    expect(first.policy).to.include("frame-ancestors 'self' https://plan.example");
    expect(first.policy).to.include(`ws://${new URL(server.url).host}`);
    expect(first.answer.headers.get('cache-control')).to.equal('no-store');
  });

  it('takes no policy from a forged Host', async () => {
    const forged = await raw(server.url, { Host: "x;script-src 'unsafe-inline'" });
    expect(forged.status).to.equal(400);
    const other = await raw(server.url, { Host: 'evil.example' });
    expect(other.headers['content-security-policy']).to.not.match(/script-src[^;]*evil/);
  });

  it('gives files for good under addresses that change with them, small and compressed', async () => {
    const { html } = await page();
    const address = /src="(\/chat\/webchat\.js\?v=[0-9a-f]{12})"/.exec(html)?.[1];
    const plain = await raw(server.url + address, {});
    const br = await raw(server.url + address, { 'Accept-Encoding': 'gzip, deflate, br' });
    const gz = await raw(server.url + address, { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(br.headers['content-encoding']).to.equal('br');
    expect(gz.headers['content-encoding']).to.equal('gzip');
    expect(brotliDecompressSync(br.body).equals(plain.body)).to.equal(true);
    expect(gunzipSync(gz.body).equals(plain.body)).to.equal(true);
    expect(br.body.length).to.be.below(750_000);
    expect(br.headers['cache-control']).to.include('immutable');
    expect(br.headers.vary).to.equal('Accept-Encoding');
    const again = await raw(server.url + address, {
      'Accept-Encoding': 'br',
      'If-None-Match': String(br.headers.etag),
    });
    expect([again.status, again.body.length]).to.deep.equal([304, 0]);
  });

  it('serves its own files and nothing beside them', async () => {
    for (const path of ['/chat/stats.json', '/chat/../package.json', '/chat/%2e%2e/package.json', '/chat/'])
      expect((await fetch(server.url + path)).status).to.equal(404);
    const script = await raw(`${server.url}/embed.js`, {});
    expect(script.status).to.equal(200);
    expect(script.headers['cross-origin-resource-policy']).to.equal('cross-origin');
    expect(script.body.toString()).to.include(spanish.embed.open).and.not.include('__WORDS__');
    expect(script.body.length).to.be.below(10_000);
  });
});
