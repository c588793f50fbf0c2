import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.js';

describe('the sample desk page', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  const post = (reference: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/desk/${reference}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const page = async () => (await fetch(`${app.url}/desk`)).text();

  it('takes a conversation, speaks in it and gives it back', async () => {
    expect(await page()).to.include('Nobody is waiting');
    await app.say('c1', 'I <b>need</b> a person');
    await app.say('c1', 'talk to a person');
    const reference = (await app.state('c1')).desk?.reference ?? '';
    expect(await page())
      .to.include(reference)
      .and.not.include('<b>need');
    expect((await post(reference, { do: 'take', name: 'Dana' })).status).to.equal(303);
    expect(await app.say('c1', 'hello?')).to.match(/^Dana[^\n]*$/);
    expect(await page()).to.include('member: hello?');
    await post(reference, { do: 'say', text: 'How can I help?' });
    expect(await app.say('c1', 'my bill')).to.equal('Dana: How can I help?');
    await post(reference, { do: 'end' });
    expect(await page()).to.include('Nobody is waiting');
    expect(await app.say('c1', 'help')).to.include('person');
  });

  it('does nothing for a form of another site, and nothing that it does not know', async () => {
    await app.say('c1', 'talk to a person');
    const reference = (await app.state('c1')).desk?.reference ?? '';
    const foreign = await post(reference, { do: 'take', name: 'Eve' }, { Origin: 'https://evil.example' });
    expect(foreign.status).to.equal(403);
    expect((await post(reference, { do: 'dance' })).status).to.equal(400);
    expect(await app.stores.desk.waiting()).to.have.length(1);
  });
});
