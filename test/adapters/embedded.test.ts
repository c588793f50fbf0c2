import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { passwordMatches } from '../../src/adapters/password.js';
import { createRateLimiter } from '../../src/adapters/rate-limit.js';
import { accountLinksContract } from '../contracts/account-links.js';
import { accountsContract } from '../contracts/accounts.js';
import { deskContract } from '../contracts/desk.js';
import { paymentGatewayContract } from '../contracts/payments.js';
import { rateLimiterContract } from '../contracts/rate-limit.js';
import { memberRecord, recordsContract } from '../contracts/records.js';
import { embeddedStores } from '../support/embedded.js';

const day = 24 * 60 * 60 * 1000;

async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.map((entry) =>
    entry.isFile() ? readFile(join(entry.parentPath, entry.name), 'utf8') : entry.name,
  );
  return (await Promise.all(texts)).join('\n');
}

async function withMembers() {
  const stores = await embeddedStores();
  await stores.records.load([
    memberRecord('11001234', []),
    memberRecord('11003456', [], { onlineAccount: { locked: true } }),
  ]);
  return stores;
}

describe('records over files', () => recordsContract(embeddedStores));

describe('accounts over files', () => {
  accountsContract(async () => {
    const { accounts, clock, dataDir } = await withMembers();
    return { accounts, clock, stored: () => everythingIn(dataDir) };
  });

  it('keeps a password as a hash that only this password matches', async () => {
    const { accounts, documents } = await withMembers();
    await accounts.redeem(await accounts.issueReset('11001234'), 'contraseña 1');
    const stored = (await documents.read(['account/11001234']))['account/11001234']!;
    const { password } = stored.value as { password: string };
    expect(await passwordMatches('contraseña 1', password)).to.equal(true);
    expect(await passwordMatches('contraseña 2', password)).to.equal(false);
  });
});

describe('account links over files', () => accountLinksContract(embeddedStores));

describe('sandbox payments over files', () =>
  paymentGatewayContract(async () => {
    const { gateway, clock } = await embeddedStores();
    const moved = async () => {
      let cents = 0;
      for await (const charge of gateway.charges()) if (charge.result.status === 'charged') cents += charge.cents;
      return cents;
    };
    return { gateway, clock, good: 'pm_sample_visa', declined: 'pm_sample_declined', moved };
  }));

describe('desk over files', () => deskContract(embeddedStores));

describe('rate limits in memory', () =>
  rateLimiterContract(4, async () => ({
    limits: createRateLimiter({
      limits: { 'code-wrong': { points: 4, duration: 60 }, 'code-mail': { points: 8, duration: 60 } },
    }),
  })));

describe('the sweep', () => {
  it('deletes what has ended, and keeps members, charges and open sessions', async () => {
    const { sweep, gateway, accounts, links, records, turns, documents, clock } = await embeddedStores({
      retentionDays: 1,
    });
    await records.load([memberRecord('11001234', [])]);
    await gateway.openSession({ bill: 'MB-100231', cents: 1, language: 'en' });
    await gateway.charge({ key: 'k1', cents: 1, method: 'pm_sample_visa', bill: 'MB-100231' });
    await accounts.issueReset('11001234');
    await links.link('ends', '11001234', new Date(clock.now().getTime() + 60_000).toISOString());
    await links.link('stays', '11001234', new Date(clock.now().getTime() + 2 * day).toISOString());
    await turns.inTurn('c', (turn) => turn.commit({ state: 1, keys: [], replies: [], log: [] }));
    expect(await sweep()).to.deep.equal({ documents: 0, conversations: 0 });
    clock.advance(day + 60_000);
    const open = await gateway.openSession({ bill: 'MB-100231', cents: 1, language: 'en' });
    expect(await sweep()).to.deep.equal({ documents: 3, conversations: 1 });
    expect(await gateway.session(open)).not.to.equal(undefined);
    const keys = [
      'account-link/stays',
      'account/11001234',
      'eobs/11001234',
      'member/11001234',
      `pay-session/${open}`,
      'sandbox-charge/k1',
    ];
    expect((await documents.list('')).sort()).to.deep.equal(keys);
  });
});
