import { createHash } from 'node:crypto';
import { type Activity, Channels, type CloudAdapterBase } from 'botbuilder';
import type { UserTokenClient } from 'botframework-connector';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Member } from '../billing/member.js';
import type { SignInCard } from '../text/reply.js';
import { inGroup } from './arrival.js';
import type { Scope } from './scope.js';

/**
 * Signing in with a Microsoft account in a private chat of Teams. A token tells which account somebody has, not which member they
 * are: an account is linked to a member by a full sign-in, and only then is enough alone. Tokens never leave this file.
 */

/** Who writes, as Teams names them. The request has been authenticated, so this is Microsoft's word and not the person's. */
const Sender = z.object({
  from: z.object({ id: z.string().min(1), aadObjectId: z.guid() }),
  channelData: z.object({ tenant: z.object({ id: z.guid() }) }),
});
/** The account that a token is for. */
const Claims = z.object({ tid: z.guid(), oid: z.guid(), exp: z.number() });

/** What the token service said of the account: proven, no usable token, or no answer at all. */
export type Proof = { account: string } | 'unproven' | 'away';

interface Account {
  client: UserTokenClient;
  connection: string;
  user: string;
  tenant: string;
  object: string;
  /** What the account is known by in the store. */
  hash: string;
}

const day = 24 * 60 * 60_000;

/** The account of whoever writes; undefined wherever this kind of sign-in is not offered. */
function accountOf({ context, services }: Scope): Account | undefined {
  const { activity, adapter, turnState } = context;
  const client = turnState.get<UserTokenClient>((adapter as unknown as Partial<CloudAdapterBase>).UserTokenClientKey);
  if (!services.singleSignOn || !client || activity.channelId !== Channels.Msteams || inGroup(activity))
    return undefined;
  const sender = Sender.safeParse(activity);
  if (!sender.success) return undefined;
  const tenant = sender.data.channelData.tenant.id.toLowerCase();
  const object = sender.data.from.aadObjectId.toLowerCase();
  const hash = createHash('sha256').update(`${tenant}:${object}`).digest('hex');
  return { client, connection: services.singleSignOn.connection, user: sender.data.from.id, tenant, object, hash };
}

/** Whether signing in with a Microsoft account is offered here. */
export const offersSingleSignOn = (scope: Scope): boolean => accountOf(scope) !== undefined;

/** Asks the token service for the person's token; `code` is what a sign-in window gave. */
export const proveAccount = (scope: Scope, code?: string): Promise<Proof> =>
  prove(scope, 'the token service did not give a token', ({ client, connection, user }) =>
    client.getUserToken(user, connection, Channels.Msteams, code as string),
  );

/** As `proveAccount`, with the token that Teams has sent. */
export const exchangeToken = (scope: Scope, token: string): Promise<Proof> =>
  prove(scope, 'the token service did not exchange a token', ({ client, connection, user }) =>
    client.exchangeToken(user, connection, Channels.Msteams, { token }),
  );

async function prove(
  scope: Scope,
  problem: string,
  call: (account: Account) => Promise<{ token?: string } | undefined>,
): Promise<Proof> {
  const account = accountOf(scope);
  if (!account) return 'unproven';
  const asked = await ask(scope, problem, () => call(account));
  if (!asked.answered) return 'away';
  const token = asked.answer?.token;
  if (!token) return 'unproven';
  return isFor(account, token, scope) ? { account: account.hash } : 'unproven';
}

/**
 * Whether a token is for the account that writes. It came from Microsoft's token service over TLS and not from the person, so its
 * signature says no more. A sign-in window can be used with another account, which is not taken.
 */
function isFor({ tenant, object }: Account, token: string, { services }: Scope): boolean {
  const claims = Claims.safeParse(readClaims(token));
  if (!claims.success) {
    services.onProblem('a token does not tell an account', new Error('it is no JWT with tid, oid and exp'));
    return false;
  }
  const { tid, oid, exp } = claims.data;
  const same = tid.toLowerCase() === tenant && oid.toLowerCase() === object;
  if (!same) services.onProblem('a token is not for the account that writes', new Error('another tid or oid'));
  return same && exp * 1000 > services.clock.now().getTime();
}

function readClaims(token: string): unknown {
  try {
    return decodeJwt(token);
  } catch {
    // Some accounts' tokens can be read by nobody but whom they are for.
    return undefined;
  }
}

/** What makes Teams ask for a token; undefined when the token service does not say how. */
export async function signInCard(scope: Scope, button: string): Promise<SignInCard | undefined> {
  const account = accountOf(scope);
  if (!account) return undefined;
  const { client, connection } = account;
  const { activity } = scope.context;
  const { answer } = await ask(scope, 'the token service did not offer a sign-in', () =>
    client.getSignInResource(connection, activity as Activity, undefined as never),
  );
  if (!answer?.signInLink) return undefined;
  return { connection, button, link: answer.signInLink, exchange: answer.tokenExchangeResource };
}

/** The member whom an account was linked to; undefined when there is none. */
export async function linkedMember({ services }: Scope, account: string): Promise<Member | undefined> {
  const number = await services.links.memberOf(account);
  return number === undefined ? undefined : services.members.find(number);
}

/** After a full sign-in: the account is enough for `linkDays` of the policy. False when nobody has proven an account. */
export async function linkAccount(scope: Scope, memberNumber: string, proof: Proof): Promise<boolean> {
  if (typeof proof === 'string') return false;
  const { links, audit, clock, policy } = scope.services;
  const expiresAt = new Date(clock.now().getTime() + policy.signIn.linkDays * day).toISOString();
  await links.link(proof.account, memberNumber, expiresAt);
  await audit.record({ who: memberNumber, did: 'linked-account', about: proof.account });
  return true;
}

/** Ends the link of the account that writes, and forgets its token. False when there was no link. Works without the token service. */
export async function unlinkAccount(scope: Scope): Promise<boolean> {
  const account = accountOf(scope);
  if (!account) return false;
  const { client, connection, user, hash } = account;
  const memberNumber = await scope.services.links.memberOf(hash);
  const unlinked = await scope.services.links.unlink(hash);
  if (memberNumber) await scope.services.audit.record({ who: memberNumber, did: 'unlinked-account', about: hash });
  await ask(scope, 'the token service did not sign out', () => client.signOutUser(user, connection, Channels.Msteams));
  return unlinked;
}

/** Runs a call to the token service. One that fails or takes too long is logged by its kind: errors carry the request and its token. */
async function ask<A>(
  { services }: Scope,
  problem: string,
  call: () => Promise<A>,
): Promise<{ answered: boolean; answer?: A }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error(), { code: 'took-too-long' })),
      services.singleSignOn?.patienceMs,
    );
  });
  try {
    return { answered: true, answer: await Promise.race([call(), late]) };
  } catch (error) {
    services.onProblem(problem, new Error(kindOf(error)));
    return { answered: false };
  } finally {
    clearTimeout(timer);
  }
}

function kindOf(error: unknown): string {
  const { name, code, statusCode } = error as { name?: unknown; code?: unknown; statusCode?: unknown };
  const said = [name, code, statusCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return said.join(' ').slice(0, 100);
}
