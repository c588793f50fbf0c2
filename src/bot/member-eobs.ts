import { explain } from '../billing/eob/explain.js';
import type { Explanation } from '../billing/eob/explanation.js';
import { type ReadEob, readEobs } from '../billing/eob/read.js';
import { type RowId, shareIds } from '../billing/eob/rows.js';
import type { Bill, Member } from '../billing/member.js';
import { sum } from '../billing/money.js';
import { findBills } from '../language/bill-hint.js';
import { findEobs, type NamedEob } from '../language/eob-hint.js';
import type { ParseContext } from '../language/meaning.js';
import { serviceNames } from '../text/service-name.js';
import type { Services } from './services.js';

/** An EOB of a member, explained beside the bill for the same claim. */
export interface MemberEob {
  /** Tells the EOBs of a member apart: the claim number where there is one. */
  id: string;
  named: NamedEob;
  explanation: Explanation;
  bill: Bill | undefined;
}

/** The EOBs of a member, the latest care first, and all bills. */
export async function memberEobs(
  { records, eobRules }: Pick<Services, 'records' | 'eobRules'>,
  member: Member,
  today: string,
): Promise<{ eobs: MemberEob[]; bills: Bill[] }> {
  const [resources, bills] = await Promise.all([records.eobs(member.memberNumber), records.bills(member.memberNumber)]);
  const seen = new Map<string, number>();
  const eobs = resources
    .flatMap((resource) => readEobs(resource))
    .map((eob, at): MemberEob => {
      const bill = eob.claim === null ? undefined : bills.find(({ claim }) => claim === eob.claim);
      const explanation = explain(eob, {
        rules: eobRules,
        today,
        bill,
        coverageType: member.coverage.type,
        accumulators: member.accumulators,
      });
      const id = unique(seen, eob.claim ?? `#${at + 1}`);
      return { id, named: namedEob(id, eob, explanation), explanation, bill };
    });
  return { eobs: eobs.sort((a, b) => (b.named.from ?? '').localeCompare(a.named.from ?? '')), bills };
}

/** A plan that corrects a claim sends a second EOB with its number. */
function unique(seen: Map<string, number>, id: string): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}#${count}`;
}

function namedEob(id: string, { lines }: ReadEob, explanation: Explanation): NamedEob {
  const { provider, service, careKind, from, to, rows, claim } = explanation;
  const cents = (ids: readonly RowId[]) => rows.filter((row) => ids.includes(row.id)).map((row) => row.cents);
  return {
    claim: id,
    number: claim,
    service,
    provider,
    careKind,
    from,
    to,
    services: lines
      .flatMap((line) => line.service ?? [])
      .slice(0, 20)
      .flatMap(serviceNames),
    priceCents: cents(['price'])[0] ?? null,
    shareCents: explanation.owes?.atMost ?? (rows.length > 0 ? sum(cents(shareIds)) : null),
  };
}

/** What words lead to: EOBs, or a bill for which there is no EOB. */
export interface Named {
  eobs: MemberEob[];
  billWithout?: string;
}

/**
 * The EOBs that words name, themselves or by their bill. An EOB as a whole comes first, then a bill, then a single line of an EOB:
 * "the lab bill" is not the laboratory of another visit.
 */
export function whichEobs(
  hint: string,
  { eobs, bills }: { eobs: MemberEob[]; bills: Bill[] },
  context: ParseContext,
): Named {
  const all = eobs.map(({ named }) => named);
  const back = (found: NamedEob[]) => eobs.filter(({ named }) => found.includes(named));
  const whole = back(findEobs(hint, all, context, { lines: false }));
  if (whole.length > 0) return { eobs: whole };
  const billed = findBills(
    hint,
    bills.filter(({ kind }) => kind === 'medical'),
    context,
  );
  const ofBills = eobs.filter(({ bill }) => bill && billed.includes(bill));
  if (ofBills.length > 0) return { eobs: ofBills };
  const [only, second] = billed;
  if (only && !second) return { eobs: [], billWithout: only.number };
  return { eobs: back(findEobs(hint, all, context)) };
}
