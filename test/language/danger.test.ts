import { expect } from 'chai';
import { findDanger } from '../../src/language/danger.js';

const emergencies = [
  'I have chest pain',
  'my chest hurts and I have a bill to pay',
  "I'm having chest pains and can't pay my bill",
  "I have chest pain and can't pay my bill",
  "i can't breathe",
  'I can’t breathe',
  'cant breathe',
  'having trouble breathing',
  'my husband is not breathing',
  'I think I took too many pills',
  'she took an overdose',
  'my son is unconscious',
  'I AM HAVING A HEART ATTACK',
  'shortness of breath',
  'tengo dolor de pecho',
  'Tengo un dolor en el pecho muy fuerte',
  'me duele el pecho y no puedo pagar',
  'no puedo respirar',
  'mi mamá no respira',
  'me falta el aire',
  'tomé demasiadas pastillas',
  'creo que es una sobredosis',
];
const crises = [
  'I want to kill myself',
  'these bills make me want to die',
  "I don't want to live anymore",
  'im suicidal',
  'thinking about suicide',
  'I want to end my life over this bill',
  'me quiero matar',
  'ya no quiero vivir',
  'quiero quitarme la vida',
  'estoy pensando en suicidarme',
];
const neither = [
  'pay my emergency room bill',
  'why was I billed for chest x-ray',
  'I was charged for chest pain treatment last month',
  'my bill from when I had chest pain in March',
  'the visit for an overdose was denied',
  'does my plan cover a heart attack',
  'my EOB says difficulty breathing',
  'what is covered for a stroke',
  'la factura por dolor de pecho del mes pasado',
  'me cobraron por una sobredosis',
  'these prices are killing me',
  'I am dead broke',
  'stop killing me with these fees',
  'my deadline is tomorrow',
];

describe('danger', () => {
  for (const text of emergencies) it(`emergency: ${text}`, () => expect(findDanger(text)).to.equal('emergency'));
  for (const text of crises) it(`crisis: ${text}`, () => expect(findDanger(text)).to.equal('crisis'));
  for (const text of neither) it(`neither: ${text}`, () => expect(findDanger(text)).to.equal(undefined));
});
