import { expect } from 'chai';
import fc from 'fast-check';
import type { Language } from '../../src/billing/member.js';
import { ConversationState, freshState } from '../../src/bot/state.js';
import { parseYesNo } from '../../src/language/yes-no.js';
import { startApp, type TestApp } from '../support/app.js';
import { answerFor, putConversation, questionOf, saying, stateOf } from '../support/questions.js';

/** WALK_SEED and WALK_RUNS repeat a walk or make it longer. */
const seed = Number(process.env.WALK_SEED ?? 20_261_124);
const numRuns = Number(process.env.WALK_RUNS ?? 40);

/** One thing that a person says; some of it depends on what is asked. */
type Move =
  | { kind: 'good' }
  | { kind: 'yes' }
  | { kind: 'no' }
  | { kind: 'code' }
  | { kind: 'wait'; minutes: number }
  | { kind: 'say'; text: string };

const requests = [
  'pay my bill',
  'pay $20 on the ER bill with my visa',
  'pagar mi prima',
  'pay',
  'quiero pagar la factura de mi mamá',
  'show my bills',
  'ver mis pagos',
  'explain my EOB',
  'I want to dispute a charge',
  'necesito más tiempo',
  'set up a payment plan over 6 months',
  'apply for financial aid',
  'pagos automáticos',
  'reset my password',
  'pay my bill and then show my payments',
  'how do I get a copy of my records?',
  '¿qué es un deducible?',
  'is there a dentist on the moon?',
];
const steering = [
  'cancel',
  'cancelar',
  'help',
  'ayuda',
  'repeat',
  'start over',
  'why?',
  '¿por qué?',
  'skip',
  'go back',
  'atrás',
  'go on',
  'person',
  'español',
  'English',
  'sign out',
  'change the amount',
  'change the bill',
  'no, the other one',
  'actually make it 80',
  'mejor 20',
  'I meant Friday',
  'the ER one, half of it, Friday',
  'la mitad, con mi visa',
  '1',
  '2',
  '3',
  '9',
  'the first one',
  'none of these',
  'stay',
  'switch',
];
const feelings = [
  'hello',
  'gracias',
  'thanks, bye',
  'are you a bot',
  'this is ridiculous',
  'no sirves para nada',
  'I have chest pain',
  'quiero morirme',
  'not sure',
  'maybe',
  'ok wait',
  'yes and no',
  'yes please change the amount',
  'my account is 4471',
  'my card is 4111 1111 1111 1111',
  'why was my first visit billed twice?',
  '👍',
  '👎',
  '',
  '   ',
  '$$$',
  '-5',
  '0',
  '999999999',
  '31/02/2027',
  'yesterday',
];

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Move>({ kind: 'good' }) },
  { weight: 3, arbitrary: fc.constant<Move>({ kind: 'yes' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'no' }) },
  { weight: 2, arbitrary: fc.constant<Move>({ kind: 'code' }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 16, 61, 3000).map((minutes): Move => ({ kind: 'wait', minutes })) },
  { weight: 4, arbitrary: fc.constantFrom(...requests).map((text): Move => ({ kind: 'say', text })) },
  { weight: 5, arbitrary: fc.constantFrom(...steering).map((text): Move => ({ kind: 'say', text })) },
  { weight: 3, arbitrary: fc.constantFrom(...feelings).map((text): Move => ({ kind: 'say', text })) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text): Move => ({ kind: 'say', text })) },
);

const person = fc.record({
  lang: fc.constantFrom<Language>('en', 'es'),
  member: fc.constantFrom('11001234', '11005678', '11009012', '11003456', undefined),
  moves: fc.array(move, { minLength: 8, maxLength: 22 }),
});

describe('a walk of random people', function () {
  this.timeout(240_000);
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.close());

  it(`meets no fault, no dead end and no charge without a yes (seed ${seed}, ${numRuns} runs)`, async () => {
    let turns = 0;
    await fc.assert(
      fc.asyncProperty(person, async ({ lang, member, moves }) => {
        const verified = member && { memberNumber: member, at: app.now().toISOString() };
        const id = await putConversation(app, {
          ...freshState(),
          language: { code: lang, chosen: false },
          ...(verified && { verified }),
        });
        let last = '';
        for (const step of moves) {
          if (step.kind === 'wait') {
            app.advance(step.minutes * 60_000);
            continue;
          }
          const before = await stateOf(app, id);
          const paid = await payments(app);
          const said = await words(step, before, lang);
          const { text } = await saying(app, id, said);
          turns += 1;
          expect(app.problems, `after "${said}"`).to.deep.equal([]);
          expect(text, `the answer to "${said}"`).not.to.equal('');
          const now = await stateOf(app, id);
          expect(ConversationState.safeParse(await app.state(id)).success, `the state after "${said}"`).to.equal(true);
          if ((await payments(app)) > paid) {
            expect(questionOf(before)?.slot, `charged after "${said}"`).to.equal('agreed');
            expect(parseYesNo(said, { lang, today: '2026-11-24' }), `charged after "${said}"`).to.deep.equal({
              ok: true,
              value: true,
            });
          }
          if (now.misses > before.misses && before.misses > 0)
            expect(text, `said twice after "${said}"`).not.to.equal(last);
          last = text;
        }
        await leadsOut(app, await stateOf(app, id));
      }),
      { seed, numRuns, endOnFailure: true },
    );
    console.log(`      seed ${seed}: ${numRuns} people, ${turns} turns`);
  });
});

async function words(step: Exclude<Move, { kind: 'wait' }>, state: ConversationState, lang: Language): Promise<string> {
  const question = questionOf(state);
  if (step.kind === 'yes') return lang === 'es' ? 'sí' : 'yes';
  if (step.kind === 'no') return 'no';
  if (step.kind === 'code') return '123456';
  if (step.kind === 'say') return step.text;
  return (question && answerFor(question, lang)) ?? (question ? 'yes' : 'pay my bill');
}

async function payments(app: TestApp): Promise<number> {
  let count = 0;
  for await (const { kind } of app.stores.operations.all())
    if (kind === 'payment' || kind === 'guest-payment') count += 1;
  return count;
}

/** Wherever the person is, help answers and cancel ends it; tried on a copy. */
async function leadsOut(app: TestApp, state: ConversationState): Promise<void> {
  const copy = await putConversation(app, state);
  const help = await saying(app, copy, 'help');
  expect(
    help.ids.some((id) => /conversation\.help(?:Here)?$/.test(id)),
    `help said: ${help.text}`,
  ).to.equal(true);
  for (let tries = 0; tries < 8; tries++) {
    const open = await stateOf(app, copy);
    if (open.dialogStack.length === 0) return;
    const { ids } = await saying(app, copy, 'cancel');
    if (ids.includes('conversation.cancelOffer')) await saying(app, copy, 'cancel');
  }
  const stack = (await stateOf(app, copy)).dialogStack.map(({ id }) => id);
  expect(stack, 'cancel never ends it').to.deep.equal([]);
}
