/**
 * What the rules and dialogs need from outside, in billing words. An adapter (src/adapters/<what>-<how>.ts) is a factory
 * that returns one of these as a plain object; every adapter of a port passes the port's suite in test/contracts/.
 */
import type { Bill, Language, Member, MemberRecord, Payment, PaymentMethod } from './billing/member.js';
import type { Cents } from './billing/money.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Clock {
  /** The present moment; frozen by FIXED_NOW. */
  now(): Date;
}

/** Today as an ISO date. Days change at midnight UTC. */
export const today = (clock: Clock): string => clock.now().toISOString().slice(0, 10);

// ---- documents: durable JSON by key, the ground under members, accounts, pay sessions and the desk queue ----

export interface StoredDocument {
  value: Json;
  /** Changes with every write; given back on a write, it makes that write conditional. */
  eTag: string;
}

/** A write was refused because the document has changed, or is gone, since its eTag was read. Nothing was written. */
export class ConflictError extends Error {
  constructor(key: string) {
    super(`the document has changed meanwhile: ${key}`);
    this.name = 'ConflictError';
  }
}

export interface DocumentStore {
  /** Unknown keys are absent from the result. */
  read(keys: readonly string[]): Promise<Record<string, StoredDocument>>;
  /**
   * All or nothing, durable when it resolves. No eTag or `*`: unconditional; `null`: only if the key does not exist yet;
   * otherwise the write is refused with ConflictError unless the eTag is the current one.
   */
  write(changes: Record<string, { value: Json; eTag?: string | null }>): Promise<void>;
  /** Deleting an unknown key is fine. */
  delete(keys: readonly string[]): Promise<void>;
  /** Keys that begin with the prefix, in any order. For commands and start-up, never inside a turn. */
  list(prefix: string): Promise<string[]>;
  close(): Promise<void>;
}

// ---- turns: one at a time per conversation, each repeat answered as the first time ----

/** An activity in a conversation's log, with its place: 1, 2, 3 … without gaps. */
export interface LoggedActivity {
  seq: number;
  activity: Json;
}

export interface OpenTurn {
  /** Conversation state as the last commit left it; undefined in a new conversation. */
  readonly state: Json | undefined;
  /** The replies that were stored under any of these keys within the last 24 h or more; undefined when all are new. */
  repliesTo(keys: readonly string[]): Json[] | undefined;
  /**
   * Ends the turn: state, inbox keys with their replies, and the activities for the log, in one durable step.
   * At most once per turn; a turn that ends without it changes nothing.
   * Returns the log's last seq.
   */
  commit(outcome: { state: Json; keys: readonly string[]; replies: Json[]; log: Json[] }): Promise<number>;
}

export interface TurnStore {
  /**
   * Runs `work` while no other turn of this conversation runs, in this process or, until the commit, in any other on the
   * same store. `keys` are those that `work` is going to ask for; a store may then read only these.
   */
  inTurn<T>(conversation: string, work: (turn: OpenTurn) => Promise<T>, keys?: readonly string[]): Promise<T>;
  /** Logged activities with seq > after, oldest first, and whether the conversation exists at all. */
  activities(
    conversation: string,
    after: number,
  ): Promise<{ exists: boolean; activities: LoggedActivity[]; last: number }>;
  /** Calls `wake` after commits that lengthened a log, by this process or another; may call without need. Returns the way to stop. */
  watch(wake: (conversation: string) => void): () => void;
}

// ---- operations: every effect, exactly once ----

export const operationKinds = [
  'payment',
  'guest-payment',
  'autopay',
  'payment-plan',
  'extension',
  'aid-application',
  'dispute',
  'password-reset',
] as const;
export type OperationKind = (typeof operationKinds)[number];

export interface LedgerEntry {
  bill: string;
  /** Money received for the bill, > 0. */
  cents: Cents;
}

export interface Operation {
  /** Idempotency key: the single-use confirmation nonce. Unique over all operations. */
  key: string;
  kind: OperationKind;
  /** Member number, or `guest:<bill number>`. */
  scope: string;
  /** What was agreed to; plain JSON, never a card or account number. */
  request: { [key: string]: Json };
  status: 'intent' | 'settled' | 'failed' | 'unknown';
  /** What came of it, for example `{ confirmation }`; absent while it is an intent. */
  result?: { [key: string]: Json };
  /** Money that moved; only with status `settled`. */
  ledger: LedgerEntry[];
  /** ISO times. */
  createdAt: string;
  updatedAt: string;
}

/** The same key came with another request: someone reuses a confirmation. Nothing was written. */
export class KeyReuseError extends Error {
  constructor() {
    super('this confirmation was given for something else');
    this.name = 'KeyReuseError';
  }
}

export interface Operations {
  /**
   * Records the intent, durable when it resolves. When the key is known with the same request, `created` is false and the
   * operation as it stands is returned; with another request KeyReuseError.
   */
  begin(
    intent: Pick<Operation, 'key' | 'kind' | 'scope' | 'request'>,
  ): Promise<{ operation: Operation; created: boolean }>;
  /** Moves an intent (or `unknown`) to its end, ledger included, in one durable step. An ended operation is returned unchanged. */
  finish(
    key: string,
    end: { status: 'settled' | 'failed' | 'unknown'; result: { [key: string]: Json }; ledger?: LedgerEntry[] },
  ): Promise<Operation>;
  find(key: string): Promise<Operation | undefined>;
  /** Operations of one scope, oldest first. */
  of(scope: string): Promise<Operation[]>;
  /** Settled money of a bill, in cents. */
  paid(bill: string): Promise<Cents>;
  /** Operations still `intent` that were begun before the moment. */
  unfinished(before: Date): Promise<Operation[]>;
  /** Every operation, oldest first; for audits. */
  all(): AsyncIterable<Operation>;
}

// ---- members and their billing ----

export interface MemberDirectory {
  find(memberNumber: string): Promise<Member | undefined>;
}

export interface BillingRecords {
  /** Bills with the balance that is left after the ledger, newest issue date first. */
  bills(memberNumber: string): Promise<Bill[]>;
  /** One bill and whose it is. */
  bill(number: string): Promise<{ bill: Bill; memberNumber: string } | undefined>;
  paymentMethods(memberNumber: string): Promise<PaymentMethod[]>;
  /** Imported payments and settled operations, newest first. */
  payments(memberNumber: string): Promise<Payment[]>;
  /** FHIR resources as they were imported. */
  eobs(memberNumber: string): Promise<{ [key: string]: unknown }[]>;
  /** Loads members, all or nothing; a member that exists is replaced, except what operations have settled. */
  load(members: readonly MemberRecord[]): Promise<void>;
  /** Adds a saved method that the payment page has tokenised. */
  addPaymentMethod(memberNumber: string, method: PaymentMethod): Promise<void>;
}

// ---- the outside world ----

export type ChargeResult =
  | { status: 'charged'; id: string }
  | { status: 'declined'; reason: 'card-declined' | 'expired-method' };

export interface PaymentGateway {
  /** Whether no real money moves. Said to the person wherever money is spoken of. */
  readonly sandbox: boolean;
  /** Charges once per key, however often it is called. A rejected promise leaves the outcome unknown. */
  charge(order: { key: string; cents: Cents; method: string; bill: string }): Promise<ChargeResult>;
  /** What became of a charge; undefined when the gateway never saw the key. */
  lookUp(key: string): Promise<ChargeResult | undefined>;
  /** Opens a page session on which a person enters a way to pay, away from the chat. Returns its id. */
  openSession(about: { bill: string; cents: Cents; language: Language }): Promise<string>;
  session(id: string): Promise<PaySession | undefined>;
  /** The page's submit. Tokenises; keeps brand and last four only. False when the session has ended. */
  completeSession(id: string, method: Pick<PaymentMethod, 'type' | 'brand' | 'last4'>): Promise<boolean>;
}

export interface PaySession {
  id: string;
  bill: string;
  cents: Cents;
  language: Language;
  /** Set once the page was completed. */
  method?: PaymentMethod;
  expiresAt: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** People who take over a conversation. */
export interface Desk {
  /** Puts a conversation into the queue; calling again for the same conversation while it waits returns the same reference. */
  open(handover: Handover): Promise<{ reference: string }>;
  /** The person who holds the conversation; undefined while it waits, and when it is not with the desk (any more). */
  holder(conversation: string): Promise<DeskHolder | undefined>;
  /** Passes on what the member says while a person holds the conversation. The text is redacted. */
  forward(reference: string, line: { text: string; at: string }): Promise<void>;
  /** Puts a held conversation back into the queue, because nobody at the desk answers in it any more. */
  release(reference: string): Promise<void>;
}

export interface DeskHolder {
  reference: string;
  /** What the member may know the person by. */
  name: string;
  /** ISO time of the person's last sign of life: the take-over or their last line. */
  lastAt: string;
}

export interface Handover {
  conversation: string;
  language: Language;
  memberNumber?: string;
  reason: string;
  /** What the person was doing and what they had said so far, in words for the desk. */
  summary: string;
  slots: { [key: string]: Json };
  /** Redacted. */
  transcript: { from: 'bot' | 'person'; text: string; at: string }[];
}

/** The online account: passwords never pass through the bot, only single-use links to our own page. */
export interface Accounts {
  /** A new reset token for a member, 256 bits, 15 minutes, stored only as a hash. */
  issueReset(memberNumber: string): Promise<string>;
  /** Whether the token could still be used. */
  check(token: string): Promise<boolean>;
  /** Sets the password once and unlocks the account; false when the token is used, expired or unknown. */
  redeem(token: string, password: string): Promise<boolean>;
  isLocked(memberNumber: string): Promise<boolean>;
}

/** Microsoft accounts that members have shown to be theirs. An account is known by a hash; nothing else of it is kept. */
export interface AccountLinks {
  /** The member whom the account signs in; undefined when it was never linked, is no longer, or the link has ended. */
  memberOf(account: string): Promise<string | undefined>;
  /** Ties the account to a member until `expiresAt` (ISO time), in the place of any earlier member of this account. */
  link(account: string, memberNumber: string, expiresAt: string): Promise<void>;
  /** Ends the link. False when there was none. */
  unlink(account: string): Promise<boolean>;
}

/** Append-only record of who saw or did what, without message text. */
export interface AuditLog {
  record(entry: { who: string; did: string; about?: string }): Promise<void>;
}

/** Counts attempts per key (an address, a member number); shared by all instances. */
export interface RateLimiter {
  /** Counts one attempt. False when the key has used up its attempts. */
  take(rule: 'code-mail' | 'code-wrong' | 'guest-lookup' | 'reset-mail', key: string): Promise<boolean>;
}
