import type { EobRules } from '../billing/eob/explain.js';
import type { Language } from '../billing/member.js';
import type { Organization } from '../billing/organization.js';
import type { Policy } from '../billing/policy.js';
import type { PovertyGuidelines } from '../billing/poverty-guidelines.js';
import type { Recognizers } from '../language/recognizers.js';
import type { Search } from '../language/search.js';
import type { Understanding } from '../language/understand.js';
import type { Operator } from '../operations/carry-out.js';
import type {
  AccountLinks,
  Accounts,
  AuditLog,
  BillingRecords,
  Clock,
  Desk,
  Mailer,
  MemberDirectory,
  Operations,
  PaymentGateway,
  RateLimiter,
} from '../ports.js';

/** Everything the dialogs and repairs may use, put together once in main.ts. */
export interface Services {
  clock: Clock;
  /** Random bytes as hex; injected so that tests are repeatable. */
  randomHex(bytes: number): string;
  /** A six-digit code, evenly drawn. */
  randomCode(): string;
  members: MemberDirectory;
  records: BillingRecords;
  operations: Operations;
  operator: Operator;
  gateway: PaymentGateway;
  mailer: Mailer;
  desk: Desk;
  accounts: Accounts;
  links: AccountLinks;
  /** Signing in with a Microsoft account in Teams: the bot's OAuth connection, and how long its token service is waited for. */
  singleSignOn?: { connection: string; patienceMs: number } | undefined;
  audit: AuditLog;
  limits: RateLimiter;
  understanding: Understanding;
  answers: Search;
  recognizers: Recognizers;
  eobRules: EobRules;
  organization: Organization;
  policy: Policy;
  povertyGuidelines: PovertyGuidelines;
  /** Base address of the links in chat and mail; never taken from a request. */
  publicUrl(): string;
  sampleMode: boolean;
  /** Keeps a redacted question that had no answer, for the owner of the knowledge. */
  unanswered: { record(question: { text: string; language: Language }): Promise<void> };
  /** Takes the place of the guide's number (CONTACT_PHONE). */
  contactPhone?: string | undefined;
  /** Hears of faults that a person is not told in detail. */
  onProblem(what: string, error: unknown): void;
}
