import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parseAmount } from '../../src/language/amount.js';
import { parseBirthDate } from '../../src/language/birth-date.js';
import { parseDate } from '../../src/language/date.js';
import { createRecognizers, type Recognizers } from '../../src/language/recognizers.js';

const today = '2026-11-24';
const worker = fileURLToPath(new URL('../support/spinning-worker.ts', import.meta.url));

describe('recognizers', () => {
  let recognizers: Recognizers;

  before(async function () {
    this.timeout(120_000);
    // Longer than in service: these tests are about answers, and share their processors.
    recognizers = createRecognizers({ deadline: 10_000 });
    await recognizers.warm();
  });

  after(() => recognizers.close());

  it('reads numbers and days that our own readers do not know', async () => {
    const context = { lang: 'en', today, recognizers } as const;
    expect(await parseDate('christmas', context)).to.deep.equal({ ok: true, value: '2026-12-25' });
    expect(await parseDate('by Christmas please', context)).to.deep.equal({ ok: true, value: '2026-12-25' });
    expect(await parseDate('navidad', { ...context, lang: 'es' })).to.deep.equal({ ok: true, value: '2026-12-25' });
    expect(await parseAmount('a dozen', context)).to.deep.equal({ ok: true, value: 1200 });
    expect(await parseAmount('forty five and a half', context)).to.deep.equal({ ok: true, value: 4550 });
  });

  it('stays as strict: only what is the whole answer, never digits, a share is no amount, a birth date needs its year', async () => {
    const context = { lang: 'en', today, recognizers } as const;
    const refused = { ok: false, reason: 'not-understood' };
    for (const text of ['not sure', 'my account is four four seven one', 'a dozen eggs', 'three quarters', '1 2 3'])
      expect(await parseAmount(text, context), text).to.deep.equal(refused);
    for (const text of ['not sure', 'my visit was on christmas', 'two weeks', 'sometime'])
      expect(await parseDate(text, context), text).to.deep.equal(refused);
    expect(await parseBirthDate('christmas', context)).to.deep.equal({ ok: false, reason: 'no-year' });
    expect(await parseBirthDate('the usual day', context)).to.deep.equal(refused);
  });
});

describe('recognizers, guarded', () => {
  it('gives up at the deadline without holding up anybody, and reads on with a new worker', async function () {
    this.timeout(120_000);
    const recognizers = createRecognizers({ deadline: 500, worker });
    await recognizers.warm();
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    expect(await recognizers.number('spin', 'en')).to.equal(undefined);
    clearInterval(ticking);
    expect(ticks).to.be.greaterThan(3);
    await recognizers.warm();
    expect(await recognizers.number('five', 'en')).to.equal(7);
    await recognizers.close();
  });
});

/** Inputs that block the recogniser's thread for seconds (measured), or are merely large. */
const hostile: [string, string][] = [
  ['fractions', '1/'.repeat(50)],
  ['numbers without end', 'one hundred '.repeat(170)],
  ['Spanish numbers without end', 'cien mil '.repeat(34)],
  ['short repetition', 'one hundred '.repeat(8).trim()],
  ['short Spanish repetition', 'cien mil '.repeat(11).trim()],
  ['prose', 'I would like to pay some of the money that I owe for the visit that I had in the spring '.repeat(6)],
  ['days without end', 'friday '.repeat(14).trim()],
  ['dates', '12/15/2026 '.repeat(9).trim()],
  ['spaces', ' '.repeat(10_000)],
  ['one letter', 'a'.repeat(10_000)],
  ['fillers', 'please '.repeat(28).trim()],
  ['leads', 'ok um well so '.repeat(14).trim()],
  ['digits', '1'.repeat(10_000)],
  ['digits and commas', '1,'.repeat(5000)],
  ['accents', 'e\u0301'.repeat(5000)],
];

describe('hostile answers', () => {
  const recognizers: Recognizers = {
    number: async () => undefined,
    days: async () => undefined,
    warm: async () => undefined,
    close: async () => undefined,
  };

  for (const [name, text] of hostile)
    it(`${name}: read in no time`, async () => {
      for (const lang of ['en', 'es'] as const)
        for (const parse of [parseAmount, parseDate, parseBirthDate]) {
          let best = Number.POSITIVE_INFINITY;
          for (let turn = 0; turn < 3; turn++) {
            const started = performance.now();
            const answer = parse(text, { lang, today, recognizers });
            best = Math.min(best, performance.now() - started);
            expect((await answer).ok).to.equal(false);
          }
          expect(best).to.be.lessThan(50);
        }
    });

  it('never reach the worker, which would answer 7', async function () {
    this.timeout(120_000);
    const answering = createRecognizers({ deadline: 60_000, worker });
    expect(await answering.number('five', 'en')).to.equal(7);
    for (const [name, text] of hostile) expect(await answering.number(text, 'en'), name).to.equal(undefined);
    await answering.close();
  });
});
