import type { Member } from '../billing/member.js';
import type { Accounts, Clock, Mail, Mailer, MemberDirectory, Operation } from '../ports.js';
import type { Effect } from './effect.js';

/** After this a person asks again rather than waits, and a late link would only surprise. */
const waitMs = 15 * 60 * 1000;

export interface ResetParts {
  accounts: Accounts;
  members: MemberDirectory;
  mailer: Mailer;
  clock: Clock;
  /** The mail with the link to our own page for this token. */
  resetMail(member: Member, token: string, operation: Operation): Mail;
}

/** Mails a reset link to the member whose number is the scope. After a crash a second mail may go out, with its own link. */
export async function resetPassword(operation: Operation, parts: ResetParts): Promise<Effect> {
  const { accounts, members, mailer, clock, resetMail } = parts;
  if (clock.now().getTime() - Date.parse(operation.createdAt) > waitMs)
    return { status: 'failed', result: { reason: 'expired' } };
  const member = await members.find(operation.scope);
  if (!member) return { status: 'failed', result: { reason: 'unknown-member' } };
  await mailer.send(resetMail(member, await accounts.issueReset(member.memberNumber), operation));
  return { status: 'settled', result: { mailed: true } };
}
