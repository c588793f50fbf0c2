import type { GatewayFaults } from '../../src/adapters/payments-sandbox.js';
import type { Random } from './random.js';
import { count, type Tally } from './tally.js';

/** A gateway that is down now and then, and now and then charges without its answer coming back. */
export function createGatewayFaults({
  random,
  tally,
  on,
}: {
  random: Random;
  tally: Tally;
  /** False once the round is over. */
  on(): boolean;
}): GatewayFaults {
  return {
    async beforeCharge() {
      if (!on() || !random.chance(0.12)) return;
      count(tally.faults, 'gateway down');
      throw new Error('the gateway does not answer');
    },
    async afterCharge() {
      if (!on() || !random.chance(0.18)) return;
      count(tally.faults, "gateway's answer lost after it charged");
      throw new Error('the answer of the gateway was lost');
    },
  };
}
