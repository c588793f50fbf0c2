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

  it('names shape and contradiction together', () => {
    expect(() => readConfig({ LOG_LEVEL: 'loud', STRIPE_SECRET_KEY: 'sk', HOST: '0.0.0.0' })).to.throw(
      ConfigError,
      /LOG_LEVEL:.*MicrosoftAppId:.*STRIPE_SECRET_KEY:/s,
    );
  });

  for (const [key, value] of [
    ['NODE_ENV', 'prod'],
    ['ALLOWED_ORIGINS', 'foo'],
    ['ALLOWED_ORIGINS', 'https://plan.example/page'],
    ['CONTACT_PHONE', 'hello'],
    ['FIXED_NOW', 'yesterday'],
    ['STRIPE_WEBHOOK_SECRET', 'whsec'],
    ['MicrosoftAppPassword', 'without an id'],
  ] as const)
    it(`refuses ${key}=${value}`, () => {
      expect(() => readConfig({ [key]: value })).to.throw(ConfigError, new RegExp(`${key}: `));
    });

  it('asks for the tenant of a bot that has just one', () => {
    expect(() => readConfig({ ...bot, MicrosoftAppType: 'SingleTenant' })).to.throw(
      ConfigError,
      /MicrosoftAppTenantId:/,
    );
    expect(readConfig({ ...bot, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: 't' }).production).to.equal(
      false,
    );
  });

  it('takes origins apart', () => {
    expect(readConfig({ ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080' }).allowedOrigins).to.deep.equal([
      'https://a.example',
      'http://b.example:8080',
    ]);
  });
});
