import { expect } from 'chai';
import { ConfigError, readConfig } from '../src/config.js';

const bot = { MicrosoftAppId: '00000000-1111-2222-3333-444444444444', MicrosoftAppPassword: 'only-a-test' };

describe('configuration', () => {
  it('has no OAuth connection without the Azure Bot that it belongs to', () => {
    expect(() => readConfig({ OAUTH_CONNECTION: 'teams' })).to.throw(ConfigError, /OAUTH_CONNECTION: .*MicrosoftAppId/);
    expect(readConfig({ ...bot, OAUTH_CONNECTION: 'teams' }).oauthConnection).to.equal('teams');
    expect(readConfig({ ...bot, OAUTH_CONNECTION: '' }).oauthConnection).to.equal(undefined);
    expect(readConfig({}).oauthConnection).to.equal(undefined);
  });

  it('names every bad key at once', () => {
    const frozen = { NODE_ENV: 'production', FIXED_NOW: '2026-11-24' };
    expect(() => readConfig({ ...frozen, OAUTH_CONNECTION: 'teams' })).to.throw(
      ConfigError,
      /FIXED_NOW:.*OAUTH_CONNECTION:/s,
    );
    expect(() => readConfig({ PORT: 'x', HOST: '127.0.0.1', LOG_LEVEL: 'loud' })).to.throw(
      ConfigError,
      /PORT:.*LOG_LEVEL:/s,
    );
  });
});
