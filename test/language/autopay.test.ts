import { expect } from 'chai';
import { readAutopay } from '../../src/language/autopay.js';

const wishes: Record<string, string[]> = {
  off: [
    'turn off autopay',
    'stop autopay',
    'cancel autopay',
    'turn auto pay off please',
    'i want to stop my automatic payments',
    'remove autopay from my premium',
    'i do not want autopay anymore',
    'can you cancel the automatic payments for my medical bills',
    'take me off autopay',
    'get me off auto-pay',
    'opt out of autopay',
    'no more automatic payments',
    'stop taking money from my account automatically',
    'stop charging my card every month automatically for autopay',
    'autopay off',
    'i want autopay turned off',
    'disable auto pay for premiums',
    'cancelar pagos automáticos',
    'quitar el pago automático',
    'desactivar autopago',
    'ya no quiero pagos automáticos',
    'quiten el autopay por favor',
    'cómo quito el pago automático',
    'detener los retiros automáticos',
    'no quiero que me cobren en automático',
    'darme de baja de los pagos automáticos',
    'dar de baja el autopay',
    'dejen de cobrarme cada mes los pagos automáticos',
    'stop taking money from my account every month',
    'DEJEN DE SACARME DINERO AUTOMÁTICAMENTE, QUITEN ESO',
    'i lost my job so turn the automatic payment off before the december one goes thru',
  ],
  change: [
    'change my autopay card',
    'switch autopay to my bank account',
    'switch my autopay to a different bank account',
    'update autopay',
    'change the card on my autopay',
    'update the card for automatic payments',
    'my old card expired so update the one used for automatic payments',
    'use another card for autopay',
    'cambiar la tarjeta de mis pagos automáticos',
    'cambiar la tarjeta del autopay porque me robaron la otra',
    'quiero cambiar la cuenta de mis pagos automáticos',
    'stop using my visa for autopay',
    'move autopay from my Visa over to my checking',
  ],
  day: ['change the date autopay runs', 'cambiar la fecha en que me cobran en automático al 20 en vez del 5'],
  on: [
    'autopay',
    'set up autopay',
    'set up autopay for my premium',
    'turn autopay back on, I had it last year',
    'i thought i had autopay on but apparently not, turn it on',
    'switch me to autopay',
    'switch to automatic payments',
    'pago automático',
    'poner autopay',
    'quiero poner pagos automáticos',
    'activar pagos automáticos',
    'cambiar a pago automático',
    'i keep payin late so how do i get the auto pay thing',
    'add autopay to my account',
    'pon el autopay con mi Discover',
  ],
  ask: ["don't cancel my autopay", 'set up or change automatic payments'],
};

describe('what is wanted of automatic payments', () => {
  for (const [wish, texts] of Object.entries(wishes))
    for (const text of texts)
      it(`${wish}: ${text}`, () => {
        expect(readAutopay(text).autopay).to.equal(wish);
      });

  it('says nothing where they are not named', () => {
    for (const text of ['pay my bill', 'keep my card on file and bill it monthly', 'cancel my payment plan', ''])
      expect(readAutopay(text), text).to.deep.equal({});
  });

  it('says which bills, where that is plain', () => {
    const covers = (text: string) => readAutopay(text).covers;
    expect(covers('set up autopay for my premium')).to.equal('premium');
    expect(covers('turn off autopay for my medical bills')).to.equal('medical');
    expect(covers('autopay for premiums and medical bills')).to.equal('both');
    expect(covers('pagos automáticos de la prima')).to.equal('premium');
    expect(covers('autopay')).to.equal(undefined);
    expect(covers('want automated payments for my premium not my doctor bills')).to.equal(undefined);
  });

  it('reads no story', () => {
    expect(readAutopay(`turn off autopay ${'and so on '.repeat(40)}`)).to.deep.equal({});
  });
});
