import { expect } from 'chai';
import { findAddition } from '../../src/language/addition.js';

describe('something besides what is in progress', () => {
  const added: [string, string][] = [
    ['pay my premium too', 'my premium'],
    ['and the office visit too', 'the office visit'],
    ['yes and then the office visit', 'the office visit'],
    ['the office visit as well, please', 'the office visit'],
    ['also pay the lab bill', 'the lab bill'],
    ['yes, pay it, and the premium', 'the premium'],
    ['y también la consulta', 'la consulta'],
    ['la consulta también', 'la consulta'],
    ['quiero también pagar la prima', 'la prima'],
    ['agregue la consulta', 'la consulta'],
  ];
  for (const [text, words] of added) it(text, () => expect(findAddition(text)?.words).to.equal(words));

  for (const text of [
    'yes',
    'the office visit',
    'no, the office visit too',
    'and the office visit too?',
    'too much',
    'también',
  ])
    it(`${text}: nothing`, () => expect(findAddition(text)).to.equal(undefined));
});
