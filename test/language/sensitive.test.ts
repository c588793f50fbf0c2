import { expect } from 'chai';
import fc from 'fast-check';
import { findSensitive, type SensitiveKind } from '../../src/language/sensitive.js';

const found: [string, SensitiveKind[]][] = [
  ['4242424242424242', ['card']],
  ['my card is 4242 4242 4242 4242', ['card']],
  ['4242-4242-4242-4242', ['card']],
  ['4242.4242.4242.4242', ['card']],
  ['4242/4242/4242/4242', ['card']],
  ['4242\n4242\n4242\n4242', ['card']],
  ['4242 – 4242 – 4242 – 4242', ['card']],
  ['4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2', ['card']],
  ['４２４２４２４２４２４２４２４２', ['card']],
  ['visa:4111111111111111,exp 12/27', ['card']],
  ['4111 1111 1111 1111 12/27 123', ['card']],
  ['amex 3782 822463 10005', ['card']],
  ['378282246310005', ['card']],
  ['4222222222222', ['card']],
  ['6304000000000000000', ['card']],
  ['pay $50 with 5555 5555 5555 4444 on 12/15/2026', ['card']],
  ['call 510-555-0101 card 4242424242424242', ['card']],
  ['cvv 123', ['cvv']],
  ['the security code is 1234', ['cvv']],
  ['código de seguridad: 123', ['cvv']],
  ['4242424242424242 cvc 123', ['card', 'cvv']],
  ['123-45-6789', ['ssn']],
  ['my ssn is 123456789', ['ssn']],
  ['Social Security number 123 45 6789', ['ssn']],
  ['mi seguro social es 123-45-6789', ['ssn']],
  ['routing 121000358 account 000123456789', ['bank']],
  ['routing number: 121000358', ['bank']],
  ['my checking account number is 123456789', ['bank']],
  ['número de ruta 121000358', ['bank']],
  ['mi cuenta bancaria es 123456789', ['bank']],
  ['my password is hunter2', ['password']],
  ['password: correcthorse', ['password']],
  ['my password is swordfish', ['password']],
  ['mi contraseña es Perro123!', ['password']],
  ['my pin is 4321', ['password']],
];

const harmless = [
  'MB-100231',
  'pay bills MB-100231, MB-100244, MB-099870 and PB-611201',
  '11001234',
  'member 11001234 born 03121984',
  'my account is 4471',
  'my account number is 11001234',
  '510-555-0101',
  '+1 (510) 555-0101',
  '1-800-218-1059 or 1-800-464-4000',
  '123456',
  'the code is 123456',
  'my security code is 123456',
  '$1,250.50',
  '$182.40, $1,250.50, $64.00, $412.18',
  '12/15/2026',
  '2026-11-24 2026-12-03 2026-12-14',
  '03/12/1984 and 12/15/2026',
  'claim CLM-88120',
  'KPB-7F3Q-2M',
  'social security $900 a month',
  'my password is not working',
  'my password is expired',
  'I forgot my password',
  'mi contraseña es incorrecta',
  'reset my password',
  'checking ending in 6789',
  'visa ending in 4242',
  'my bank account on file, member 11001234',
  '0000 0000 0000 0000',
  'zip 94612-1234',
];

describe('sensitive data', () => {
  for (const [text, kinds] of found)
    it(`finds ${kinds.join(' and ')} in ${JSON.stringify(text)}`, () => {
      expect(findSensitive(text).kinds).to.deep.equal(kinds);
    });

  for (const text of harmless)
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      expect(findSensitive(text)).to.deep.equal({ kinds: [], redacted: text });
    });

  it('redacts exactly what it found', () => {
    expect(findSensitive('pay $50 with 4242 4242 4242 4242, cvv 123, thanks').redacted).to.equal(
      'pay $50 with [card], cvv [cvv], thanks',
    );
    expect(findSensitive('routing 121000358 account 4471 please').redacted).to.equal(
      'routing [bank] account [bank] please',
    );
    expect(findSensitive('my ssn is 123-45-6789.').redacted).to.equal('my ssn is [ssn].');
    expect(findSensitive('my password is hunter2').redacted).to.equal('my password is [password]');
  });

  it('finds every card number, however it is parted and wherever it stands', () => {
    const card = fc
      .tuple(
        fc.constantFrom('4', '51', '55', '2221', '34', '37', '6011', '65', '35', '36'),
        fc.integer({ min: 13, max: 19 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 18, maxLength: 18 }),
      )
      .map(([prefix, length, digits]) => withCheckDigit(`${prefix}${digits.join('')}`.slice(0, length - 1)));
    fc.assert(
      fc.property(
        card,
        fc.constantFrom('', ' ', '-', '.', ' - ', '/', ', '),
        fc.constantFrom('', 'card ', 'my card: ', '¿'),
        fc.constantFrom('', ' thanks', '.', ' exp'),
        (number, separator, before, after) => {
          const parted = number.match(/.{1,4}/g)?.join(separator) ?? number;
          const { kinds, redacted } = findSensitive(`${before}${parted}${after}`);
          expect(kinds).to.include('card');
          expect(redacted).to.equal(`${before}[card]${after}`);
        },
      ),
    );
  });

  it('leaves nothing that it would find again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .,$a-d-]{0,80}$/), (text) => {
        expect(findSensitive(findSensitive(text).redacted).kinds).to.deep.equal([]);
      }),
    );
  });

  for (const piece of ['1', '1/', '1,', '4242 ', 'routing account ', 'password is ', 'ssn is is '])
    it(`reads 10,000 characters of ${JSON.stringify(piece)} in no time`, () => {
      const text = piece.repeat(10_000 / piece.length);
      let best = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 5; turn++) {
        const started = performance.now();
        findSensitive(text);
        best = Math.min(best, performance.now() - started);
      }
      expect(best).to.be.lessThan(150);
    });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findSensitive(text)));
  });
});

function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? 2 * Number(digit) : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
