import { expect } from 'chai';
import { Client } from 'pg';
import { DatabaseError } from '../../src/adapters/database-error.js';
import type { Stores } from '../../src/adapters/open-stores.js';
import { createRateLimiter } from '../../src/adapters/rate-limit.js';
import { openPostgresStores } from '../../src/adapters/stores-postgres.js';
import { accountLinksContract } from '../contracts/account-links.js';
import { accountsContract } from '../contracts/accounts.js';
import { deskContract } from '../contracts/desk.js';
import { documentStoreContract } from '../contracts/documents.js';
import { operationsContract } from '../contracts/operations.js';
import { operatorContract } from '../contracts/operator.js';
import { paymentGatewayContract } from '../contracts/payments.js';
import { rateLimiterContract } from '../contracts/rate-limit.js';
import { memberRecord, recordsContract } from '../contracts/records.js';
import { turnStoreContract } from '../contracts/turns.js';
import { createTestClock } from '../support/clock.js';
import { closePostgresStores, postgresStores, sharedPools, testPostgres } from '../support/postgres.js';
import { rejection } from '../support/rejection.js';

async function query(url: string, text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function dump(url: string): Promise<string> {
  const tables = await query(url, "select table_name from information_schema.tables where table_schema = 'public'");
  const contents = await Promise.all(tables.map(({ table_name }) => query(url, `select * from "${table_name}"`)));
  return JSON.stringify(contents);
}

describe('on PostgreSQL', () => {
  before(async function () {
    this.timeout(60_000);
    await testPostgres();
  });
  afterEach(closePostgresStores);

  describe('documents', () =>
    documentStoreContract(async () => {
      const { documents, instance } = await postgresStores();
      return { store: documents, reopen: async () => (await instance()).documents };
    }));

  describe('turns', () => {
    turnStoreContract(async () => {
      const { turns, clock, instance } = await postgresStores();
      return { store: turns, clock, other: async () => (await instance()).turns };
    });

    it('run one at a time over two instances, none lost, each seeing the inbox of the one before', async () => {
      const { turns, instance } = await postgresStores();
      const stores = [turns, (await instance()).turns];
      let running = 0;
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          stores[i % 2]!.inTurn('c', async (turn) => {
            expect(++running).to.equal(1);
            await new Promise((resolve) => setImmediate(resolve));
            const { n } = (turn.state ?? { n: 0 }) as { n: number };
            expect(turn.repliesTo([`turn:${n}`])).to.deep.equal(n === 0 ? undefined : [n]);
            running--;
            await turn.commit({ state: { n: n + 1 }, keys: [`turn:${n + 1}`], replies: [n + 1], log: [n + 1] });
          }),
        ),
      );
      const { activities, last } = await turns.activities('c', 0);
      expect(last).to.equal(20);
      expect(activities.map(({ seq, activity }) => [seq, activity])).to.deep.equal(
        Array.from({ length: 20 }, (_, i) => [i + 1, i + 1]),
      );
    });

    it('answer the same message on two instances at once as one', async () => {
      const { turns, instance } = await postgresStores();
      const other = (await instance()).turns;
      let worked = 0;
      const deliver = (store: typeof turns) =>
        store.inTurn(
          'c',
          async (turn) => {
            const known = turn.repliesTo(['activity:1']);
            if (known) return known;
            worked++;
            await turn.commit({ state: 1, keys: ['activity:1'], replies: ['paid'], log: ['paid'] });
            return ['paid'];
          },
          ['activity:1'],
        );
      const answers = await Promise.all([turns, other, turns, other].map(deliver));
      expect(answers).to.deep.equal(Array(4).fill(['paid']));
      expect(worked).to.equal(1);
    });

    it('wake the watchers of another instance, once a commit is there', async () => {
      const { turns, instance } = await postgresStores();
      const other = (await instance()).turns;
      const woken = new Promise<string>((resolve) => other.watch(resolve));
      await turns.inTurn('c\\d', (turn) => turn.commit({ state: 1, keys: [], replies: [], log: ['a'] }));
      expect(await woken).to.equal('c\\d');
      expect((await other.activities('c\\d', 0)).last).to.equal(1);
    });

    it('lose a conversation to nobody when an instance dies in the middle', async () => {
      const { turns, url, instance } = await postgresStores();
      await turns.inTurn('c', (turn) => turn.commit({ state: 1, keys: [], replies: [], log: ['a'] }));
      const other = (await instance()).turns;
      let inside = (): void => undefined;
      const entered = new Promise<void>((resolve) => {
        inside = resolve;
      });
      let go = (): void => undefined;
      const dying = rejection(
        other.inTurn('c', async (turn) => {
          inside();
          await new Promise<void>((resolve) => {
            go = resolve;
          });
          await turn.commit({ state: 'late', keys: [], replies: [], log: ['late'] });
        }),
      );
      await entered;
      await query(
        url,
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
      );
      expect(await turns.inTurn('c', async (turn) => turn.state)).to.equal(1);
      go();
      await dying;
      expect((await turns.activities('c', 0)).last).to.equal(1);
    });
  });

  describe('operations', () =>
    operationsContract(async () => {
      const { operations, clock, instance } = await postgresStores();
      return { store: operations, clock, reopen: async () => (await instance()).operations };
    }));

  describe('records', () => recordsContract(postgresStores));

  describe('accounts', () =>
    accountsContract(async () => {
      const { accounts, records, clock, url } = await postgresStores();
      await records.load([
        memberRecord('11001234', []),
        memberRecord('11003456', [], { onlineAccount: { locked: true } }),
      ]);
      return { accounts, clock, stored: () => dump(url) };
    }));

  describe('account links', () => accountLinksContract(postgresStores));

  describe('sandbox payments', () =>
    paymentGatewayContract(async () => {
      const { gateway, clock } = await postgresStores();
      const moved = async () => {
        let cents = 0;
        for await (const charge of gateway.charges()) if (charge.result.status === 'charged') cents += charge.cents;
        return cents;
      };
      return { gateway, clock, good: 'pm_sample_visa', declined: 'pm_sample_declined', moved };
    }));

  it('sweeps counted attempts, ended sessions and silent conversations', async () => {
    const { sweep, limits, turns, gateway, clock, url } = await postgresStores({ retentionDays: 1 });
    await limits.take('code-mail', 'a');
    await query(url, 'update rate_limits set expire = 1');
    await limits.take('code-mail', 'b');
    await gateway.openSession({ bill: 'MB-100231', cents: 1, language: 'en' });
    await turns.inTurn('c', (turn) => turn.commit({ state: 1, keys: [], replies: [], log: [] }));
    clock.advance(25 * 60 * 60 * 1000);
    expect(await sweep()).to.deep.equal({ documents: 1, conversations: 1 });
    expect(await query(url, 'select count(*)::int as n from rate_limits')).to.deep.equal([{ n: 1 }]);
  });

  describe('desk', () => deskContract(postgresStores));

  describe('rate limits', () =>
    rateLimiterContract(4, async () => {
      await postgresStores();
      const limits = { 'code-wrong': { points: 4, duration: 60 }, 'code-mail': { points: 8, duration: 60 } };
      const over = async (place: 0 | 1) => createRateLimiter({ pool: (await sharedPools(place)).rest, limits });
      return { limits: await over(0), other: await over(1) };
    }));

  describe('carrying out operations', () =>
    operatorContract(async (faults) => {
      const stores = await postgresStores({ faults });
      return { stores, clock: stores.clock, other: stores.instance };
    }));

  describe('the start', () => {
    const open = (url: string): Promise<Stores> => openPostgresStores(url, { clock: createTestClock() });

    it('names a database that does not answer, exist or accept the password, and never the password', async () => {
      const { port } = await testPostgres();
      const wrong = {
        'nothing answers': 'postgres://bot:secret-word@127.0.0.1:1/bot',
        'no such host': 'postgres://bot:secret-word@no-such-host.invalid/bot',
        'password is wrong': `postgres://bot:secret-word@127.0.0.1:${port}/postgres`,
        'no such database': `postgres://bot:only-for-tests@127.0.0.1:${port}/nowhere`,
      };
      for (const [words, url] of Object.entries(wrong)) {
        const error = await rejection(open(url));
        expect(error).to.be.instanceOf(DatabaseError);
        expect(error.message).to.match(/^DATABASE_URL \(bot@/);
        if (words !== 'no such host') expect(error.message).to.include(words);
        expect(error.message).not.to.match(/secret-word|only-for-tests/);
      }
    });

    it('sets up an empty database once, however many instances start at the same time, and finds it again', async () => {
      const url = await (await testPostgres()).database('empty');
      const stores = await Promise.all([open(url), open(url), open(url)]);
      await stores[0]!.documents.write({ a: { value: 1 } });
      expect((await stores[2]!.documents.read(['a'])).a?.value).to.equal(1);
      await Promise.all(stores.map((one) => one.close()));
      await (await open(url)).close();
      expect(await query(url, 'select name from kysely_migration')).to.deep.equal([{ name: '0001-initial' }]);
    });

    it('refuses a schema of a newer version, and changes nothing in it', async () => {
      const url = await (await testPostgres()).database('schema');
      await query(url, "insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
      const error = await rejection(open(url));
      expect(error).to.be.instanceOf(DatabaseError);
      expect(error.message).to.include('newer version').and.include('9999-from-the-future');
      expect(await query(url, 'select count(*)::int as n from kysely_migration')).to.deep.equal([{ n: 2 }]);
    });
  });

  it('goes on after the database was restarted in the middle', async function () {
    this.timeout(60_000);
    const { documents, turns } = await postgresStores();
    await documents.write({ a: { value: 1 } });
    const seen: string[] = [];
    turns.watch((conversation) => seen.push(conversation));
    await (await testPostgres()).restart();
    for (let i = 0; ; i++) {
      const done = await documents.read(['a']).catch((error: Error) => error);
      if (!(done instanceof Error)) {
        expect(done.a?.value).to.equal(1);
        break;
      }
      if (i === 20) throw done;
    }
    await turns.inTurn('c', (turn) => turn.commit({ state: 1, keys: [], replies: [], log: ['a'] }));
    expect(seen).to.include('c');
  });
});
