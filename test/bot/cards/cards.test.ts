import { createRequire } from 'node:module';
import { expect } from 'chai';
import fc from 'fast-check';
import { readEobRules } from '../../../src/adapters/eob-rules-file.js';
import { readImportFile } from '../../../src/adapters/import-file.js';
import { explain } from '../../../src/billing/eob/explain.js';
import { readEobs } from '../../../src/billing/eob/read.js';
import type { Language } from '../../../src/billing/member.js';
import { offerPlan } from '../../../src/billing/payment-plan.js';
import { adaptiveCard } from '../../../src/bot/cards/adaptive-card.js';
import { billListCard } from '../../../src/bot/cards/bill-list.js';
import { escapeMarkdown } from '../../../src/bot/cards/elements.js';
import { eobCard } from '../../../src/bot/cards/eob.js';
import { planScheduleCard } from '../../../src/bot/cards/plan-schedule.js';
import { receiptCard } from '../../../src/bot/cards/receipt.js';
import { summaryCard } from '../../../src/bot/cards/summary.js';
import { toActivity } from '../../../src/bot/reply.js';
import { knowledgeFile } from '../../../src/paths.js';
import { money } from '../../../src/text/format.js';
import { wordsFor } from '../../../src/text/index.js';
import type { Card } from '../../../src/text/reply.js';
import { cardProblems } from '../../support/card-problems.js';

/** A Markdown reader with everything switched on that a client may switch on. */
const markdown = createRequire(createRequire(import.meta.url).resolve('botframework-webchat'))('markdown-it') as (
  options: object,
) => { render(text: string): string };
const reader = markdown({ html: true, linkify: true, typographer: false });

const languages: Language[] = ['en', 'es'];
const nonce = 'n'.repeat(32);
const bill = {
  number: 'MB-100231',
  kind: 'medical' as const,
  description: 'Office visit',
  balanceCents: 18240,
  due: '2026-12-03',
  overdue: false,
};
const summary = {
  billNumber: bill.number,
  description: bill.description,
  amountCents: 5000,
  balanceCents: 18240,
  methodName: 'Visa 4242',
  today: '2026-11-24',
  sandbox: true,
};
const paid = {
  confirmation: 'KPB-7F3Q-2M',
  billNumber: bill.number,
  amountCents: 5000,
  methodName: 'Visa 4242',
  on: '2026-11-24',
  leftCents: 13240,
  sandbox: true,
  url: 'http://127.0.0.1:3978/receipts/ab',
};
const plan = { billNumber: bill.number, months: 5, firstDue: '2026-12-24', totalCents: 18242 };

async function eobCards(lang: Language): Promise<Card[]> {
  const { members } = await readImportFile(knowledgeFile('sample-members.json'));
  const rules = readEobRules();
  return members
    .flatMap(({ eobs }) => eobs as Record<string, unknown>[])
    .flatMap((resource) => readEobs(resource))
    .flatMap((eob) => eobCard(explain(eob, { rules, today: '2026-11-24' }), lang) ?? []);
}

describe('cards', () => {
  for (const lang of languages)
    it(`fit the schema of Adaptive Cards 1.4 in ${lang}`, async () => {
      const view = { words: wordsFor(lang), lang };
      const eobs = await eobCards(lang);
      expect(eobs.length).to.be.above(2);
      const cards = [
        billListCard([bill, { ...bill, kind: 'premium', overdue: true }], view),
        summaryCard(summary, view),
        receiptCard(paid, view),
        planScheduleCard(plan, view),
        ...eobs,
      ];
      for (const card of cards) {
        const choices = [{ id: 'yes', title: 'Yes', says: 'yes' }];
        const whole = adaptiveCard({ text: 'x', card, choices }, nonce);
        expect(cardProblems(whole), JSON.stringify(whole)).to.deep.equal([]);
      }
    });

  it('are checked by a parser that notices what is wrong', () => {
    const whole = adaptiveCard({ text: 'x', card: { body: [{ type: 'TextBlok', text: 'x' }] } }, nonce);
    expect(cardProblems(whole)).to.have.length.above(0);
  });

  it('show bill, amount, method and date of a payment, and the amounts that the text shows', () => {
    const shown = JSON.stringify(summaryCard(summary, { words: wordsFor('en'), lang: 'en' }));
    for (const part of ['MB-100231', '$50.00', '$182.40', 'Visa 4242', 'November 24, 2026'])
      expect(shown).to.include(part);
    const receipt = JSON.stringify(receiptCard(paid, { words: wordsFor('es'), lang: 'es' }));
    for (const part of ['KPB-7F3Q-2M', '$50.00', '$132.40', '24 de noviembre de 2026', 'Número de confirmación'])
      expect(receipt).to.include(part);
  });

  it('name the payments of a plan as the rule has them, to the cent', () => {
    const policy = { minBalanceCents: 1, minInstalmentCents: 1, minMonths: 2, maxMonths: 24, firstInstalmentDays: 30 };
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 24 }),
        fc.integer({ min: 10_000, max: 999_999 }),
        (months, balanceCents) => {
          const offer = offerPlan(
            { bill: { ...bill, balanceCents } as never, months, today: '2026-11-24' },
            policy as Parameters<typeof offerPlan>[1],
          );
          if (offer.kind !== 'offered') throw new Error('no plan');
          const [first] = offer.instalments;
          const { body } = planScheduleCard(
            { billNumber: 'MB-1', months, firstDue: first?.due ?? '', totalCents: balanceCents },
            { words: wordsFor('en'), lang: 'en' },
          );
          const { facts } = body.find(({ type }) => type === 'FactSet') as unknown as { facts: { value: string }[] };
          const amounts = facts.slice(0, -1).map(({ value }) => value.split(': ')[1]);
          expect(amounts).to.deep.equal(offer.instalments.map(({ cents }) => money(cents)));
        },
      ),
    );
  });

  it('keep a bill text that holds Markdown or HTML as the characters that it is', () => {
    const attacks = [
      '[Pay here](https://evil.example)',
      '![x](https://evil.example/x.png)',
      '<img src=x onerror=alert(1)>',
      '**bold** _em_ `code` ~~gone~~',
      '# heading',
      '- item',
      '1. item',
      '> quote',
      '&lt;b&gt; &amp;',
      'https://evil.example www.evil.example a@evil.example',
      'a\n\n# b\n\n<script>alert(1)</script>',
      '<https://evil.example>',
      '| a | b |',
      '\\[x](https://evil.example)',
      '---',
    ];
    for (const attack of attacks) expectPlain(attack);
    fc.assert(fc.property(fc.string({ maxLength: 60 }), expectPlain));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'[]()<>!*_`#-+1.\\&; \nax:/@"\'~|=')).map((signs) => signs.join('')),
        expectPlain,
      ),
    );
  });

  it('escape names and bill texts wherever they stand', () => {
    const evil = '[x](https://evil.example)<b>';
    const view = { words: wordsFor('en'), lang: 'en' as const };
    const cards = [
      billListCard([{ ...bill, description: evil, number: evil }], view),
      summaryCard({ ...summary, description: evil, methodName: evil, billNumber: evil }, view),
      receiptCard({ ...paid, methodName: evil, billNumber: evil, confirmation: evil }, view),
      planScheduleCard({ ...plan, billNumber: evil }, view),
    ];
    for (const { body } of cards) {
      const texts = textsIn(body).filter((text) => text.includes('evil'));
      expect(texts).to.have.length.above(0);
      for (const text of texts) expect(reader.render(text)).to.not.match(/<(?!\/?p>)/);
    }
  });

  it('appear where a channel draws them; choices are buttons once only, and the text is always whole', () => {
    const reply = { text: 'Which?', choices: [{ id: 'a', title: 'A' }], nonce };
    const withCard = { ...reply, card: summaryCard(summary, { words: wordsFor('en'), lang: 'en' }) };
    const shape = (channelId: string, what: Parameters<typeof toActivity>[0]) => {
      const { attachments = [], suggestedActions, text } = toActivity(what, 'en', true, { channelId });
      return [text?.includes('1. A'), attachments.length, suggestedActions?.actions.length ?? 0];
    };
    expect(shape('directline', reply)).to.deep.equal([true, 0, 1]);
    expect(shape('directline', withCard)).to.deep.equal([true, 0, 1]);
    expect(shape('directline', { ...withCard, card: { ...withCard.card, adds: true } })).to.deep.equal([true, 1, 0]);
    expect(shape('emulator', withCard)).to.deep.equal([true, 1, 0]);
    expect(shape('msteams', reply)).to.deep.equal([true, 1, 0]);
    expect(shape('msteams', withCard)).to.deep.equal([true, 1, 0]);
    expect(shape('sms', withCard)).to.deep.equal([true, 0, 1]);
  });
});

function expectPlain(text: string): void {
  const html = reader.render(escapeMarkdown(text));
  expect(html, text).to.match(/^(<p>[^<]*<\/p>\n)?$/);
  const shown = html
    .replace(/<\/?p>|\n/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '');
  expect(shown, text).to.equal(text.replace(/\s+/g, ' ').trim());
}
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!node || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? (['text', 'title', 'value'].includes(key) ? [value] : []) : textsIn(value),
  );
}
