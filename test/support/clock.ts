import type { Clock } from '../../src/ports.js';

export interface TestClock extends Clock {
  set(time: string): void;
  advance(ms: number): void;
}

/** A clock that stands still until a test moves it. */
export function createTestClock(time = '2026-11-24T10:00:00Z'): TestClock {
  let now = Date.parse(time);
  return {
    now: () => new Date(now),
    set(next) {
      now = Date.parse(next);
    },
    advance(ms) {
      now += ms;
    },
  };
}
