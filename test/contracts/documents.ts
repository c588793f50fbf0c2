import { expect } from 'chai';
import fc from 'fast-check';
import { ConflictError, type DocumentStore } from '../../src/ports.js';
import { rejection } from '../support/rejection.js';

/** What every DocumentStore keeps to. `open` gives an empty store; `reopen` the same data as after a restart. */
export function documentStoreContract(
  open: () => Promise<{ store: DocumentStore; reopen: () => Promise<DocumentStore> }>,
): void {
  let store: DocumentStore;
  let reopen: () => Promise<DocumentStore>;

  beforeEach(async () => {
    ({ store, reopen } = await open());
  });

  const eTagOf = async (key: string): Promise<string> => (await store.read([key]))[key]!.eTag;
  const valueAt = async (key: string) => (await store.read([key]))[key]?.value;

  it('leaves unknown keys out of the result', async () => {
    await store.write({ known: { value: { n: 1 } } });
    expect(Object.keys(await store.read(['known', 'unknown']))).to.deep.equal(['known']);
  });

  it('reads and writes nothing when asked for nothing', async () => {
    expect(await store.read([])).to.deep.equal({});
    await store.write({});
    await store.delete([]);
  });

  it('keeps every kind of JSON value as it is', async () => {
    const value = {
      text: 'Señora Núñez 🩺 \u2028',
      list: [1, null, true, { deep: [] }],
      ['__proto__']: { polluted: true },
    };
    await store.write({
      value: { value },
      list: { value: [1] },
      none: { value: null },
      text: { value: 'x' },
      zero: { value: 0 },
    });
    expect(JSON.stringify(await valueAt('value'))).to.equal(JSON.stringify(value));
    expect(await valueAt('list')).to.deep.equal([1]);
    expect(await valueAt('none')).to.equal(null);
    expect(await valueAt('text')).to.equal('x');
    expect(await valueAt('zero')).to.equal(0);
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  it('overwrites without an eTag and with *', async () => {
    await store.write({ key: { value: 1 } });
    await store.write({ key: { value: 2 } });
    await store.write({ key: { value: 3, eTag: '*' } });
    expect(await valueAt('key')).to.equal(3);
    await store.write({ fresh: { value: 4, eTag: '*' } });
    expect(await valueAt('fresh')).to.equal(4);
  });

  it('changes the eTag with every write, the same value and a deletion in between included', async () => {
    const seen = new Set<string>();
    for (let i = 0; i < 3; i++) {
      await store.write({ key: { value: 'same' } });
      seen.add(await eTagOf('key'));
    }
    await store.delete(['key']);
    await store.write({ key: { value: 'same' } });
    seen.add(await eTagOf('key'));
    expect(seen.size).to.equal(4);
  });

  it('writes with the current eTag and refuses a stale one', async () => {
    await store.write({ key: { value: 1 } });
    const eTag = await eTagOf('key');
    await store.write({ key: { value: 2, eTag } });
    expect(await rejection(store.write({ key: { value: 3, eTag } }))).to.be.instanceOf(ConflictError);
    expect(await valueAt('key')).to.equal(2);
  });

  it('refuses an eTag for a key that does not exist', async () => {
    await store.write({ key: { value: 1 } });
    const eTag = await eTagOf('key');
    await store.delete(['key']);
    expect(await rejection(store.write({ key: { value: 2, eTag } }))).to.be.instanceOf(ConflictError);
    expect(await valueAt('key')).to.equal(undefined);
  });

  it('creates with a null eTag only what does not exist', async () => {
    await store.write({ key: { value: 1, eTag: null } });
    expect(await rejection(store.write({ key: { value: 2, eTag: null } }))).to.be.instanceOf(ConflictError);
    expect(await valueAt('key')).to.equal(1);
  });

  it('writes all of a batch or nothing', async () => {
    await store.write({ a: { value: 1 } });
    const eTag = await eTagOf('a');
    await store.write({ a: { value: 2 } });
    expect(await rejection(store.write({ b: { value: 1 }, a: { value: 3, eTag }, c: { value: 1 } }))).to.be.instanceOf(
      ConflictError,
    );
    expect(await store.read(['b', 'c'])).to.deep.equal({});
    expect(await valueAt('a')).to.equal(2);
    await store.write({ a: { value: 4, eTag: await eTagOf('a') }, b: { value: 4, eTag: null }, c: { value: 4 } });
    expect([await valueAt('a'), await valueAt('b'), await valueAt('c')]).to.deep.equal([4, 4, 4]);
  });

  it('takes deleting an unknown key as done', async () => {
    await store.write({ a: { value: 1 } });
    await store.delete(['unknown', 'a', 'a']);
    expect(await store.read(['a'])).to.deep.equal({});
  });

  it('takes any characters in keys, each key by itself', async () => {
    const odd = [
      '__proto__',
      'constructor',
      '../../etc/passwd',
      'a/b',
      'a\\b',
      'A/b',
      'ä',
      'a\u0308',
      '',
      ' ',
      '.',
      'CON',
      'a:*?"<>|',
      '🩺',
      'x'.repeat(400),
      `${'x'.repeat(399)}y`,
      '%2F',
      '_2f',
      "'; drop table documents; --",
      'a%',
      'a_',
    ];
    for (const key of odd) await store.write({ [key]: { value: key } });
    const found = await store.read(odd);
    for (const key of odd)
      expect(Object.getOwnPropertyDescriptor(found, key)?.value.value, JSON.stringify(key)).to.equal(key);
    expect((await store.list('')).sort()).to.deep.equal([...odd].sort());
  });

  it('finds what it wrote under arbitrary keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.jsonValue(), async (key, value) => {
        const plain = JSON.parse(JSON.stringify(value));
        await store.write({ [key]: { value: plain } });
        expect(JSON.stringify((await store.read([key]))[key]?.value)).to.equal(JSON.stringify(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('lists the keys that begin with a prefix, and nothing that only looks alike', async () => {
    await store.write({
      'a_b/1': { value: 1 },
      'a_b/2': { value: 1 },
      'axb/3': { value: 1 },
      'a%b/4': { value: 1 },
      'A_b/5': { value: 1 },
    });
    expect((await store.list('a_b/')).sort()).to.deep.equal(['a_b/1', 'a_b/2']);
    expect(await store.list('a%')).to.deep.equal(['a%b/4']);
    expect(await store.list('nothing')).to.deep.equal([]);
  });

  it('lets exactly one of 50 racing writes with one eTag win', async () => {
    await store.write({ key: { value: -1 } });
    const eTag = await eTagOf('key');
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => store.write({ key: { value: i, eTag } })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).to.be.instanceOf(ConflictError);
    expect(await valueAt('key')).to.equal(tries.findIndex(({ status }) => status === 'fulfilled'));
  });

  it('lets exactly one of 50 racing creations win', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => store.write({ key: { value: i, eTag: null } })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).to.be.instanceOf(ConflictError);
  });

  it('ends racing batches over the same keys in opposite order, none of them mixed', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.write(i % 2 ? { a: { value: i }, b: { value: i } } : { b: { value: i }, a: { value: i } }),
      ),
    );
    expect(await valueAt('a')).to.equal(await valueAt('b'));
  });

  it('gives back what it wrote after a restart', async () => {
    await store.write({ a: { value: 1 }, b: { value: { n: 2 } } });
    await store.delete(['a']);
    const eTag = await eTagOf('b');
    store = await reopen();
    expect(await store.read(['a', 'b'])).to.deep.equal({ b: { value: { n: 2 }, eTag } });
  });

  it('hands out copies: changing what was read or written changes nothing stored', async () => {
    const value = { n: 1 };
    const write = store.write({ key: { value } });
    value.n = 2;
    await write;
    const read = (await valueAt('key')) as { n: number };
    read.n = 3;
    expect(await valueAt('key')).to.deep.equal({ n: 1 });
  });
}
