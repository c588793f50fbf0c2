import { expect } from 'chai';
import type { Accounts } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';

const minute = 60 * 1000;

/** What every Accounts adapter keeps to. Member 11003456 is locked, 11001234 is not; `stored` is everything it keeps, as text. */
export function accountsContract(
  open: () => Promise<{ accounts: Accounts; clock: TestClock; stored: () => Promise<string> }>,
): void {
  let accounts: Accounts;
  let clock: TestClock;
  let stored: () => Promise<string>;

  beforeEach(async () => {
    ({ accounts, clock, stored } = await open());
  });

  it('issues tokens of 256 bits, each another one', async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => accounts.issueReset('11001234')));
    expect(new Set(tokens).size).to.equal(10);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).to.have.length(32);
    for (const token of tokens) expect(await accounts.check(token)).to.equal(true);
  });

  it('stores neither the token nor the password', async () => {
    const token = await accounts.issueReset('11001234');
    expect(await stored()).not.to.include(token);
    await accounts.redeem(token, 'correct horse battery');
    const after = await stored();
    expect(after).not.to.include(token);
    expect(after).not.to.include('correct horse');
  });

  it('redeems once of 20 at the same time', async () => {
    const token = await accounts.issueReset('11001234');
    const done = await Promise.all(Array.from({ length: 20 }, (_, i) => accounts.redeem(token, `password ${i}`)));
    expect(done.filter(Boolean)).to.have.length(1);
    expect(await accounts.check(token)).to.equal(false);
    expect(await accounts.redeem(token, 'again')).to.equal(false);
  });

  it('ends after 15 minutes', async () => {
    const token = await accounts.issueReset('11001234');
    clock.advance(15 * minute - 1);
    expect(await accounts.check(token)).to.equal(true);
    clock.advance(1);
    expect(await accounts.check(token)).to.equal(false);
    expect(await accounts.redeem(token, 'too late')).to.equal(false);
  });

  it('ends the other links of the member, and nobody else’s', async () => {
    const [one, two, other] = await Promise.all(
      ['11001234', '11001234', '11003456'].map((number) => accounts.issueReset(number)),
    );
    expect(await accounts.redeem(one!, 'password')).to.equal(true);
    expect(await accounts.check(two!)).to.equal(false);
    expect(await accounts.check(other!)).to.equal(true);
  });

  it('knows no made-up token', async () => {
    for (const token of ['', 'x', '__proto__', 'A'.repeat(43), '../../x']) {
      expect(await accounts.check(token)).to.equal(false);
      expect(await accounts.redeem(token, 'password')).to.equal(false);
    }
  });

  it('unlocks a locked account with the new password', async () => {
    expect(await accounts.isLocked('11003456')).to.equal(true);
    expect(await accounts.isLocked('11001234')).to.equal(false);
    expect(await accounts.isLocked('99999999')).to.equal(false);
    const token = await accounts.issueReset('11003456');
    expect(await accounts.isLocked('11003456')).to.equal(true);
    await accounts.redeem(token, 'password');
    expect(await accounts.isLocked('11003456')).to.equal(false);
  });
}
