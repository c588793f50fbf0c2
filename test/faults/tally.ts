/** What was injected, by name, and what it met. */
export interface Tally {
  /** Faults proper: crashes, failing disks, gateways, databases, clocks. */
  faults: Map<string, number>;
  /** Repeats and lost answers, which channels make without any fault. */
  repeats: Map<string, number>;
}

export const createTally = (): Tally => ({ faults: new Map(), repeats: new Map() });

export const count = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

export const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
