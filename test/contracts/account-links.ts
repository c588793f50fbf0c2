import { expect } from 'chai';
import type { AccountLinks } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';

const account = 'a'.repeat(64);
const other = 'b'.repeat(64);

/** What every AccountLinks adapter keeps to. */
export function accountLinksContract(open: () => Promise<{ links: AccountLinks; clock: TestClock }>): void {
  let links: AccountLinks;
  let clock: TestClock;
  const inDays = (days: number): string => new Date(clock.now().getTime() + days * 24 * 60 * 60 * 1000).toISOString();

  beforeEach(async () => {
    ({ links, clock } = await open());
  });

  it('knows no account that was not linked', async () => {
    await links.link(account, '11001234', inDays(1));
    for (const unknown of [other, '', '__proto__', '../../x', 'a'])
      expect(await links.memberOf(unknown)).to.equal(undefined);
  });

  it('leads from each account to its member', async () => {
    await links.link(account, '11001234', inDays(1));
    await links.link(other, '11005678', inDays(1));
    expect(await links.memberOf(account)).to.equal('11001234');
    expect(await links.memberOf(other)).to.equal('11005678');
  });

  it('puts a later member in the place of an earlier one', async () => {
    await links.link(account, '11001234', inDays(1));
    await links.link(account, '11005678', inDays(1));
    expect(await links.memberOf(account)).to.equal('11005678');
  });

  it('ends by itself', async () => {
    await links.link(account, '11001234', inDays(1));
    clock.advance(24 * 60 * 60 * 1000 - 1);
    expect(await links.memberOf(account)).to.equal('11001234');
    clock.advance(1);
    expect(await links.memberOf(account)).to.equal(undefined);
    expect(await links.unlink(account)).to.equal(false);
  });

  it('ends when it is told to, and no other with it', async () => {
    await links.link(account, '11001234', inDays(1));
    await links.link(other, '11001234', inDays(1));
    expect(await links.unlink(account)).to.equal(true);
    expect(await links.unlink(account)).to.equal(false);
    expect(await links.memberOf(account)).to.equal(undefined);
    expect(await links.memberOf(other)).to.equal('11001234');
  });
}
