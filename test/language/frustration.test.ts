import { expect } from 'chai';
import { isFrustrated } from '../../src/language/frustration.js';

const angry = [
  'this is ridiculous',
  'you are useless',
  'stupid bot',
  "I'm so frustrated with this",
  'this is a waste of my time',
  'WHY DOES NOTHING WORK HERE!!!',
  'wtf',
  'you don’t understand me',
  'no sirves para nada',
  'esto es una porquería',
  'estoy harta',
  'qué basura',
  'ya me cansé',
];
const calm = [
  'pay my bill',
  'the bill is wrong',
  'I was charged twice',
  'MB-100231',
  'PAY MY BILL PLEASE',
  'I am sick and need care',
  'no me cobraron bien',
  'necesito más tiempo',
  'estoy cansado',
];

describe('frustration', () => {
  for (const text of angry) it(`angry: ${text}`, () => expect(isFrustrated(text)).to.equal(true));
  for (const text of calm) it(`calm: ${text}`, () => expect(isFrustrated(text)).to.equal(false));
});
