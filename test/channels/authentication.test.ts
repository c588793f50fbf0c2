import { expect } from 'chai';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import sinon from 'sinon';
import { isAllowedService } from '../../src/bot/service-address.js';
import { startApp, type TestApp } from '../support/app.js';
import { emulatorIssuer, startTokenIssuer } from '../support/token-issuer.js';

const appId = '00000000-1111-2222-3333-444444444444';
const serviceUrl = 'https://smba.trafficmanager.net/amer/';

describe('authentication of POST /api/messages', () => {
  let app: TestApp;
  let issuer: Awaited<ReturnType<typeof startTokenIssuer>>;
  before(async () => {
    issuer = await startTokenIssuer();
    app = await startApp({
      environment: { MicrosoftAppId: appId, MicrosoftAppPassword: 'only-a-test' },
      channels: { trust: issuer.trust },
    });
  });
  after(async () => {
    await app.close();
    await issuer.close();
  });
  // The SDK writes what it refuses to the console.
  beforeEach(() => sinon.stub(console, 'error'));
  afterEach(() => sinon.restore());

  const post = async (authorization: string | undefined, activity: object = {}, to = app) => {
    const response = await fetch(`${to.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
      body: JSON.stringify({
        type: 'message',
        text: 'help',
        channelId: 'msteams',
        deliveryMode: 'expectReplies',
        serviceUrl,
        conversation: { id: 'c' },
        from: { id: 'person' },
        recipient: { id: 'bot' },
        ...activity,
      }),
    });
    return { status: response.status, body: await response.text() };
  };
  const refused = async (authorization: string | undefined, activity?: object, statuses = [401, 403]) => {
    const { status, body } = await post(authorization, activity);
    expect(status, body).to.be.oneOf(statuses);
    expect(Object.keys(JSON.parse(body))).to.deep.equal(['error']);
    expect(body).to.not.match(/\bat .*:\d+|node_modules|jwt|stack/i);
  };
  const right = () => issuer.token({ aud: appId, serviceurl: serviceUrl });

  it('lets a right token in', async () => {
    const { status, body } = await post(`Bearer ${await right()}`);
    expect(status, body).to.equal(200);
    expect(JSON.parse(body).activities[0].text).to.be.a('string');
  });

  it('refuses a request without a token', async () => {
    for (const header of [
      undefined,
      '',
      ' ',
      'Bearer',
      'Bearer ',
      `Basic ${await right()}`,
      `Bearer ${await right()} more`,
    ])
      await refused(header, {}, [401]);
  });

  it('refuses a wrong audience, issuer, key and expiry', async () => {
    const claims = { aud: appId, serviceurl: serviceUrl };
    await refused(`Bearer ${await issuer.token({ ...claims, aud: 'another-bot' })}`);
    await refused(`Bearer ${await issuer.token({ ...claims, aud: [appId, 'another-bot'] })}`);
    await refused(`Bearer ${await issuer.token({ serviceurl: serviceUrl })}`);
    await refused(`Bearer ${await issuer.token({ ...claims, iss: 'https://elsewhere.example' })}`);
    await refused(`Bearer ${await issuer.token({ ...claims, iss: ['https://issuer.example'] as never })}`);
    await refused(`Bearer ${await issuer.token(claims, { foreign: true })}`);
    await refused(`Bearer ${await issuer.token(claims, { kid: 'unknown' })}`);
    await refused(`Bearer ${await issuer.token(claims, { seconds: -301 })}`);
    await refused(`Bearer ${await issuer.token({ ...claims, nbf: Math.floor(Date.now() / 1000) + 3600 })}`);
  });

  it('refuses a token that no key or a shared secret has signed', async () => {
    const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
    const claims = {
      iss: issuer.trust.ToBotFromChannelTokenIssuer,
      aud: appId,
      serviceurl: serviceUrl,
      exp: Math.floor(Date.now() / 1000) + 600,
    };
    for (const alg of ['none', 'None', 'HS256'])
      for (const signature of ['', 'AAAA'])
        await refused(`Bearer ${part({ alg, kid: 'key-1', typ: 'JWT' })}.${part(claims)}.${signature}`);
    // The public key taken for a shared secret: the classic confusion of algorithms.
    const secret = new TextEncoder().encode(issuer.jwk.n);
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret);
    await refused(`Bearer ${confused}`);
  });

  it('refuses an address that the token was not made for, or none', async () => {
    const authorization = `Bearer ${await right()}`;
    for (const other of ['https://smba.trafficmanager.net/emea/', 'https://evil.example/', 'http://169.254.169.254/'])
      await refused(authorization, { serviceUrl: other });
    await refused(authorization, { serviceUrl: undefined, deliveryMode: undefined });
    const evil = await issuer.token({ aud: appId, serviceurl: 'https://evil.example/' });
    await refused(`Bearer ${evil}`, { serviceUrl: 'https://evil.example/' }, [403]);
  });

  it('refuses the channel whose tokens the SDK checks with less care', async () => {
    await refused(`Bearer ${await right()}`, { channelId: 'AseChannel' });
  });

  it('refuses a key that does not speak for the channel', async () => {
    await refused(`Bearer ${await right()}`, { channelId: 'sms' });
  });

  it('lets the Emulator in with a token for this app id only', async () => {
    const local = { channelId: 'emulator', serviceUrl: 'http://localhost:53115' };
    const claims = { iss: emulatorIssuer, aud: appId, ver: '1.0' };
    const { status, body } = await post(`Bearer ${await issuer.token({ ...claims, appid: appId })}`, local);
    expect(status, body).to.equal(200);
    await refused(`Bearer ${await issuer.token({ ...claims, appid: 'another' })}`, local);
    await refused(`Bearer ${await issuer.token({ ...claims, appid: appId })}`, {
      ...local,
      serviceUrl: 'https://evil.example',
    });
  });

  it('answers no kind of broken token with a fault of its own', async () => {
    const [head = '', claims = '', signature = ''] = (await right()).split('.');
    const broken = [
      'a',
      '..',
      'a.b.c',
      `${head}.${claims}`,
      `${head}.${claims}.`,
      `${head}..${signature}`,
      `.${claims}.${signature}`,
      `${Buffer.from('null').toString('base64url')}.${claims}.${signature}`,
      `${head}.${Buffer.from('[]').toString('base64url')}.${signature}`,
      `${head}.${Buffer.from('"text"').toString('base64url')}.${signature}`,
      'x'.repeat(7000),
    ];
    for (const token of broken) await refused(`Bearer ${token}`);
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\x21-\x7e]{1,80}$/), (token) => refused(`Bearer ${token}`)),
      { numRuns: 40 },
    );
    expect(app.problems).to.deep.equal([]);
  });

  it('asks to come back when the keys cannot be fetched', async () => {
    const away = await startTokenIssuer();
    away.fail();
    const other = await startApp({
      environment: { MicrosoftAppId: appId, MicrosoftAppPassword: 'only-a-test' },
      channels: { trust: away.trust },
    });
    try {
      const token = `Bearer ${await away.token({ aud: appId, serviceurl: serviceUrl })}`;
      expect((await post(token, {}, other)).status).to.equal(503);
      await away.close();
      expect((await post(token, {}, other)).status).to.equal(503);
    } finally {
      await other.close();
    }
  });
});

describe('where replies may go', () => {
  it('without an app id: this machine only', () => {
    for (const address of ['http://localhost:53115', 'http://127.0.0.1:1/x', 'http://[::1]:80', 'http://127.9.9.9'])
      expect(isAllowedService(address, false), address).to.equal(true);
    for (const address of [
      'https://smba.trafficmanager.net/amer/',
      'http://169.254.169.254/metadata',
      'http://10.0.0.1',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'http://user:pw@localhost',
      'http://localhost@evil.example',
      'file:///etc/passwd',
      'ftp://localhost',
      'urn:x',
      '',
    ])
      expect(isAllowedService(address, false), address).to.equal(false);
  });

  it('with one: also the connectors of Microsoft, over TLS', () => {
    for (const address of [
      'https://smba.trafficmanager.net/amer/',
      'https://webchat.botframework.com/',
      'https://europe.smba.teams.microsoft.com/x',
    ])
      expect(isAllowedService(address, true), address).to.equal(true);
    for (const address of [
      'http://smba.trafficmanager.net/amer/',
      'https://other.trafficmanager.net/',
      'https://botframework.com.evil.example/',
      'https://evilbotframework.com/',
      'https://evil.example/?x=.botframework.com',
    ])
      expect(isAllowedService(address, true), address).to.equal(false);
  });
});
