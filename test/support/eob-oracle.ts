/**
 * An independent reading of an EOB's amounts, for the tests only: it works on the raw JSON, in other terms than the code under
 * test, and shares nothing with it. It answers one question: do the amounts of this EOB close, contradict each other, or
 * leave something open?
 */

interface Money {
  value?: number;
}
interface Entry {
  category?: { coding?: { system?: string; code?: string }[] };
  amount?: Money;
}
interface Item {
  productOrService?: { coding?: { code?: string }[] };
  servicedDate?: string;
  servicedPeriod?: { start?: string };
  adjudication?: Entry[];
}
export interface RawEob {
  use?: string;
  status?: string;
  total?: Entry[];
  adjudication?: Entry[];
  item?: Item[];
}

type Concept =
  | 'charge'
  | 'allowed'
  | 'writtenOff'
  | 'excluded'
  | 'plan'
  | 'toProvider'
  | 'toPatient'
  | 'earlierPayer'
  | 'ded'
  | 'cop'
  | 'coi'
  | 'owed';
type Ledger = Map<Concept, number>;

export interface Closed {
  verdict: 'closes';
  charge: number;
  writtenOff: number;
  excluded: number;
  plan: number;
  earlierPayer: number;
  member: number;
}
export type Verdict = Closed | { verdict: 'contradicts' | 'open' };

/** Only unambiguous C4BB, HL7 and Synthea codes; anything else makes no claim. */
const concepts: [RegExp, Concept][] = [
  [/^submitted$|line_sbmtd_chrg_amt$/, 'charge'],
  [/^eligible$|^allowed$|line_alowd_chrg_amt$/, 'allowed'],
  [/^discount$/, 'writtenOff'],
  [/^noncovered$|^disallowed$/, 'excluded'],
  [/^benefit$|^payment$/, 'plan'],
  [/^paidtoprovider$|line_prvdr_pmt_amt$/, 'toProvider'],
  [/^paidtopatient$/, 'toPatient'],
  [/^priorpayerpaid$/, 'earlierPayer'],
  [/^deductible$|ptb_ddctbl_amt$/, 'ded'],
  [/^copay$/, 'cop'],
  [/^coinsurance$|^coins$|line_coinsrnc_amt$/, 'coi'],
  [/^memberliability$/, 'owed'],
];

function ledger(entries: readonly Entry[] | undefined): Ledger {
  const amounts: Ledger = new Map();
  for (const { category, amount } of entries ?? []) {
    if (typeof amount?.value !== 'number') continue;
    const code = category?.coding?.[0]?.code ?? '';
    const concept = concepts.find(([pattern]) => pattern.test(code))?.[1];
    if (concept) amounts.set(concept, (amounts.get(concept) ?? 0) + amount.value);
  }
  return amounts;
}

function lineLedger(items: readonly Item[] | undefined): { sum: Ledger; silent: boolean } {
  const sum: Ledger = new Map();
  let silent = false;
  for (const item of items ?? []) {
    const line = ledger(item.adjudication);
    if (line.size === 0) silent = true;
    for (const [concept, value] of line) sum.set(concept, (sum.get(concept) ?? 0) + value);
  }
  return { sum, silent };
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;
const cents = (dollars: number): number => Math.round(dollars * 100);

/** The verdict on one R4 EOB whose codes are C4BB's, HL7's or Synthea's. */
export function judge(eob: RawEob): Verdict {
  const { sum: lines, silent } = lineLedger(eob.item);
  const header = ledger(eob.total);
  const charge = header.get('charge') ?? lines.get('charge');
  const told = new Map([...lines, ...header]);
  const apart = [...header].some(([concept, value]) => {
    const other = lines.get(concept);
    return other !== undefined && !near(value, other);
  });
  if (apart && !silent) return { verdict: 'contradicts' };
  if (charge === undefined) return { verdict: 'open' };
  if (charge === 0) return { verdict: 'open' };

  const get = (concept: Concept): number => told.get(concept) ?? 0;
  const has = (concept: Concept): boolean => told.has(concept);
  const paidOut = get('toProvider') + get('toPatient');
  const hasPaidOut = has('toProvider') || has('toPatient');
  if (has('plan') && hasPaidOut && !near(get('plan'), paidOut) && !near(get('plan'), get('toProvider'))) {
    return { verdict: 'contradicts' };
  }
  const plan = has('plan') ? get('plan') : paidOut;
  const parts = get('ded') + get('cop') + get('coi');
  const partsTold = has('ded') || has('cop') || has('coi');
  const allPartsTold = has('ded') && has('cop') && has('coi');
  if (has('owed') && partsTold) {
    const fits = near(get('owed'), parts) || near(get('owed'), parts + get('excluded'));
    if (!fits && (get('owed') < parts || allPartsTold)) return { verdict: 'contradicts' };
    if (!fits) return { verdict: 'open' };
  }
  if (apart) return { verdict: 'open' };
  if (!has('allowed') && !has('writtenOff')) return { verdict: 'open' };
  const writtenOff = has('writtenOff') ? get('writtenOff') : charge - get('allowed') - get('excluded');
  if (writtenOff < -0.005) return { verdict: 'contradicts' };
  const member = partsTold ? parts : get('owed');
  const rest = charge - writtenOff - get('excluded') - plan - get('earlierPayer') - member;
  if (rest < -0.005) return { verdict: 'contradicts' };
  if (rest > 0.005)
    return { verdict: (has('plan') || hasPaidOut) && (partsTold || has('owed')) ? 'contradicts' : 'open' };
  return {
    verdict: 'closes',
    charge: cents(charge),
    writtenOff: cents(writtenOff),
    excluded: cents(get('excluded')),
    plan: cents(plan),
    earlierPayer: cents(get('earlierPayer')),
    member: cents(member),
  };
}
