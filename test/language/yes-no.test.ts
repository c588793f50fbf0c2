import { expect } from 'chai';
import fc from 'fast-check';
import { isDoubt, parseYesNo } from '../../src/language/yes-no.js';

const context = { lang: 'en', today: '2026-11-24' } as const;

const yes =
  'yes|Yes.|YES!!|yeah|yep|yesss|y|sure|sure go ahead|yes please|Yes, pay it now|ok|okay|ok yes|go ahead|correct|that’s right|sounds good|confirm|sí|si|sí, por favor|claro|claro que sí|dale|correcto|de acuerdo|adelante|está bien|hágalo|así es|👍|👍🏽|✅|yes 👍|uh huh|oh yes|yes thank you 😊|looks right|it looks good, go ahead|sí, todo bien|todo correcto'.split(
    '|',
  );
const no =
  'no|No.|nope|nah|no thanks|no, thank you|not yet|not now|don’t do it|no gracias|todavía no|claro que no|ahora no|noooo|👎|❌|para nada|mejor no|I don’t think so|i dont think so|I’d rather not|better not|no, i changed my mind|i guess not|i think not|don’t charge me|no lo creo|no creo|creo que no, gracias|no me interesa|cambié de opinión'.split(
    '|',
  );
const refused: [string, string][] = [
  ['not sure', 'unsure'],
  ['ok wait', 'unsure'],
  ['maybe', 'unsure'],
  ['si?', 'unsure'],
  ['¿sí?', 'unsure'],
  ['yes?', 'unsure'],
  ['i guess so', 'unsure'],
  ['no sé', 'unsure'],
  ['no idea', 'unsure'],
  ['i have no clue', 'unsure'],
  ['ni idea', 'unsure'],
  ['no tengo idea', 'unsure'],
  ['not so sure', 'unsure'],
  ['one sec', 'unsure'],
  ['un momento', 'unsure'],
  ['i think so', 'unsure'],
  ['i guess', 'unsure'],
  ['no problem, pay it', 'mixed'],
  ['no problem', 'mixed'],
  ['no, office visit', 'mixed'],
  ['no, la otra', 'mixed'],
  ['why not', 'not-understood'],
  ['sure, why not', 'mixed'],
  ['espere', 'unsure'],
  ['yes if it is $50', 'unsure'],
  ['not yes', 'mixed'],
  ['yes but change the amount', 'mixed'],
  ['yes no', 'mixed'],
  ['no, the other bill', 'mixed'],
  ['si pero el viernes', 'mixed'],
  ['👍👎', 'mixed'],
  ['blah', 'not-understood'],
  ['please', 'not-understood'],
  ['50', 'not-understood'],
  ['', 'not-understood'],
  ['y'.repeat(300), 'too-long'],
];

describe('yes or no', () => {
  for (const text of yes)
    it(`takes "${text}" as yes`, () => {
      expect(parseYesNo(text, context)).to.deep.equal({ ok: true, value: true });
    });

  for (const text of no)
    it(`takes "${text}" as no`, () => {
      expect(parseYesNo(text, context)).to.deep.equal({ ok: true, value: false });
    });

  for (const [text, reason] of refused)
    it(`refuses "${text.slice(0, 40)}" as ${reason}`, () => {
      expect(parseYesNo(text, context)).to.deep.equal({ ok: false, reason });
    });

  it('knows a doubt from an answer', () => {
    for (const text of [
      ...[
        'not sure',
        'Not sure yet.',
        'i’m not sure what’s wrong',
        'idk',
        'I don’t know',
        'no idea',
        'hmm',
        'wait',
        'no wait',
      ],
      ...[
        'hold on',
        'let me think',
        'one sec',
        'maybe',
        'i can’t remember',
        'it depends',
        'no sé',
        'no sé qué decir',
        'ni idea',
      ],
      ...['espere', 'déjeme pensar', 'no me acuerdo', 'un momento por favor', 'quizás', 'no estoy segura'],
    ])
      expect(isDoubt(text), text).to.equal(true);
    for (const text of [
      ...['I don’t know why they charged me twice', 'I think they billed me twice', 'I was not sure I had this test'],
      ...[
        'yes',
        'no',
        'billed twice',
        'the wait was too long',
        'maybe it was paid in March',
        'no sé por qué me cobraron doble',
      ],
    ])
      expect(isDoubt(text), text).to.equal(false);
  });

  it('never takes a yes that is denied as yes', () => {
    for (const text of yes.filter((answer) => /[a-z]/i.test(answer)))
      for (const denial of ['no', 'not', "don't", 'do not', 'nunca', 'never'])
        expect(parseYesNo(`${denial} ${text}`, context), `${denial} ${text}`).to.not.deep.equal({
          ok: true,
          value: true,
        });
  });

  it('never takes a yes with an unknown word in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...yes), fc.stringMatching(/^[b-df-hj-np-tv-z]{6,12}$/), (answer, word) => {
        expect(parseYesNo(`${answer} ${word}`, context).ok).to.equal(false);
        expect(parseYesNo(`${word} ${answer}`, context).ok).to.equal(false);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseYesNo(text, context)));
  });
});
