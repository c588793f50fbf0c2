import { expect } from 'chai';
import type { RateLimiter } from '../../src/ports.js';

/** What every RateLimiter keeps to. `open` allows `points` wrong codes and twice as many code mails; `other` is another instance, if there can be one. */
export function rateLimiterContract(
  points: number,
  open: () => Promise<{ limits: RateLimiter; other?: RateLimiter }>,
): void {
  it('allows so many attempts per key and no more', async () => {
    const { limits } = await open();
    for (let i = 0; i < points; i++) expect(await limits.take('code-wrong', 'a')).to.equal(true);
    expect(await limits.take('code-wrong', 'a')).to.equal(false);
    expect(await limits.take('code-wrong', 'a')).to.equal(false);
  });

  it('counts each key and each rule by itself', async () => {
    const { limits } = await open();
    for (let i = 0; i <= points; i++) await limits.take('code-wrong', 'a');
    expect(await limits.take('code-wrong', 'b')).to.equal(true);
    expect(await limits.take('code-mail', 'a')).to.equal(true);
  });

  it('lets exactly the allowed number of racing attempts through, over all instances', async () => {
    const { limits, other = limits } = await open();
    const taken = await Promise.all(
      Array.from({ length: points * 4 }, (_, i) => (i % 2 ? limits : other).take('code-mail', 'a')),
    );
    expect(taken.filter(Boolean)).to.have.length(points * 2);
  });

  it('takes any characters in keys', async () => {
    const { limits } = await open();
    for (const key of ['', '__proto__', '::1', '🩺', 'x'.repeat(1000)])
      expect(await limits.take('guest-lookup', key)).to.equal(true);
  });
}
