import type { Cents } from '../money.js';
import type { Owes } from './bill-check.js';
import type { Denial } from './denials.js';
import { merge, type Note, toCents } from './merge.js';
import type { ReadEob } from './read.js';
import type { Reconciled } from './reconcile.js';

/**
 * What is left for the member to pay, less what was already paid, or why that is not said although the amounts close. Reason
 * codes narrow who bears what is not covered, line by line; where they contradict the share that is stated, nothing is said.
 */
export function owesOf(
  eob: ReadEob,
  { share, gap, rows }: Reconciled,
  found: readonly Denial[],
): { owes: Owes | null; doubt: Note | null } {
  const unsaid = (doubt: Note | null = null) => ({ owes: null, doubt });
  // Amounts of a draft or of a claim in work may still change.
  if (!share || eob.status === 'draft' || eob.status === 'queued') return unsaid();
  const { parts, notCovered, liability } = share;
  const discount = rows.find((row) => row.id === 'discount')?.cents ?? 0;
  if (discount > 0 && found.some(isBalanceBill)) return unsaid('discount-may-be-billed');
  const { member, provider } = borne(eob, found);
  const open = gap === 'part-unexplained';
  if (liability !== null) {
    // What closes shows whether the stated share holds what is not covered; what leaves a part open does not.
    const holds = toCents(liability - parts) > 0;
    if (open ? member > liability : (holds ? provider : member) > 0) return unsaid('code-against-share');
    if (open && provider > 0) return unsaid();
  }

  const paid = merge(eob).figures.alreadyPaid ?? 0;
  const left = (units: number): Cents => Math.max(0, toCents(units - paid));
  const owes = {
    atLeast: left(liability ?? parts + Math.min(member, notCovered)),
    atMost: left(liability ?? parts + Math.max(0, notCovered - provider)),
  };
  // Beside a part that is not explained, "nothing" would be a promise that the EOB does not make.
  return open && owes.atMost === 0 ? unsaid() : { owes, doubt: null };
}

/** CARC 45 given to the patient: the difference between price and allowed amount, as out of network. */
const isBalanceBill = ({ code, group, bears }: Denial): boolean =>
  code === '45' && group === 'PR' && bears === 'member';

/** What is not covered on lines whose codes all give it to one side, in hundredths of a cent. */
function borne({ lines, care }: ReadEob, found: readonly Denial[]): { member: number; provider: number } {
  const inNetwork = Object.values(care.network).includes('in');
  const bearers = new Map<number, Set<Denial['bears']>>();
  for (const { line, cents, group, bears } of found) {
    if (line === null || cents === null) continue;
    // A reduction by the payer binds a provider in the network only.
    const bearer = group === 'PI' && bears === 'provider' && !inNetwork ? null : bears;
    bearers.set(line, (bearers.get(line) ?? new Set()).add(bearer));
  }
  const sum = { member: 0, provider: 0 };
  for (const [line, [bearer, ...more]] of bearers) {
    if (more.length > 0 || (bearer !== 'member' && bearer !== 'provider')) continue;
    sum[bearer] += lines[line]?.amounts.notCovered ?? 0;
  }
  return sum;
}
