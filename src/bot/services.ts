import type { Member } from '../billing/member.js';
import type { Organization } from '../billing/organization.js';
import type { PovertyGuidelines } from '../billing/poverty-guidelines.js';
import type { Policy } from '../billing/policy.js';
import type { Answers } from '../language/answers.js';
import type { Understanding } from '../language/understand.js';
import type { Operator } from '../operations/carry-out.js';
import type {
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
import type { Dates } from './parsers.js';

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
  audit: AuditLog;
  limits: RateLimiter;
  understanding: Understanding;
  answers: Answers;
  dates: Dates;
  organization: Organization;
  policy: Policy;
  povertyGuidelines: PovertyGuidelines;
  /** Base address of the links in chat and mail; never taken from a request. */
  publicUrl(): string;
  sampleMode: boolean;
}

/** The member whose identity this conversation has proven. */
export type VerifiedMember = Member;
