/** An amount of money in whole US cents. Never a float: every amount in this project is an integer. */
export type Cents = number;

/** Adds amounts of money. Throws when one of them is not a safe integer, because a fraction of a cent is always a bug. */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) {
    if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in whole cents: ${amount}`);
    total += amount;
  }
  return total;
}
