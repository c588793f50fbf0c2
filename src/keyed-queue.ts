export interface KeyedQueue {
  /**
   * Runs `work` once everything that was queued earlier under any of the keys has ended. All keys are taken in one step, so
   * that two callers with the same keys in another order cannot wait for each other. Not re-entrant.
   */
  run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T>;
}

/** One line of waiting per key, in memory: what shares no key runs side by side. Keys without work take no memory. */
export function createKeyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<void>>();
  return {
    async run(keys, work) {
      const before = keys.flatMap((key) => tails.get(key) ?? []);
      let end = (): void => undefined;
      const done = new Promise<void>((resolve) => {
        end = resolve;
      });
      for (const key of keys) tails.set(key, done);
      try {
        await Promise.all(before);
        return await work();
      } finally {
        for (const key of keys) if (tails.get(key) === done) tails.delete(key);
        end();
      }
    },
  };
}
