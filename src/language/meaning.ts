import type { CoverageType, IsoDate, Language } from '../billing/member.js';
import type { Cents } from '../billing/money.js';

/** What a message says besides its intent; keys and values as in the contract of `npm run evaluate`. */
export interface Slots {
  amountCents?: Cents;
  portion?: 'full' | 'half' | 'minimum';
  billNumber?: string;
  /** Words that name a bill without its number: "er", "march". */
  billHint?: string;
  date?: IsoDate;
  planType?: CoverageType;
  person?: 'self' | 'other';
  months?: number;
  householdSize?: number;
  incomeCents?: Cents;
  incomePeriod?: 'month' | 'year';
  method?: 'credit-card' | 'debit-card' | 'bank-account';
}

/** Which card or account a way to pay was said to be, as far as it was said. */
export type MethodNamed = {
  brand?: 'visa' | 'mastercard' | 'amex' | 'discover';
  last4?: string;
  account?: 'checking' | 'savings';
  /** Said to be a credit card and no other, beside its brand. */
  credit?: true;
};

/** What only one task has a place for; found beside the slots of the contract, and not scored with them. */
export interface TaskSlots {
  methodNamed?: MethodNamed;
  /** Begin, end or change automatic payments; `ask`: they are named, and what is wanted of them is not plain. */
  autopay?: 'on' | 'off' | 'change' | 'day' | 'ask';
  /** What is asked about payments that were made: a receipt, to have it mailed, or whether one was made twice. */
  history?: 'receipt' | 'mail' | 'twice' | undefined;
  /** What is wrong with a bill, in the person's own words. */
  reason?: string;
  /** What is to be paid on its own. */
  covers?: 'medical' | 'premium' | 'both';
}

export interface Candidate {
  /** An intent id, see knowledge/phrases. */
  id: string;
  /** Calibrated: about this share of candidates with this score are right, 0–1. */
  score: number;
}

/** What a message means. */
export interface Meaning {
  /** act: do the first of `all`; clarify: offer `top` by name; none: out of scope or not understood. */
  action: 'act' | 'clarify' | 'none';
  /** The best three, best first. */
  top: Candidate[];
  /** The requests found in the message, in order; one unless the message holds two. Empty with action none. */
  all: string[];
  slots: Slots & TaskSlots;
}

/** What a strict parser made of an answer: a value, or the reason (a code that src/text words) why not. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string };

export interface ParseContext {
  lang: Language;
  /** ISO date that "tomorrow" and "Friday" are counted from. */
  today: IsoDate;
}
