import { type Activity, ActivityTypes, tokenExchangeOperationName, verifyStateOperationName } from 'botbuilder';
import { z } from 'zod';
import { askAgain, isSigningIn, reviseSignIn } from './begin.js';
import { returned } from './repairs/silence.js';
import type { Scope } from './scope.js';
import {
  exchangeToken,
  linkAccount,
  linkedMember,
  offersSingleSignOn,
  type Proof,
  proveAccount,
} from './single-sign-on.js';

/** Teams could not get a token silently; nobody but the bot hears of it. */
const failureOperationName = 'signin/failure';
const names = [tokenExchangeOperationName, verifyStateOperationName, failureOperationName];

const Exchange = z.object({
  id: z.string().min(1).max(200),
  connectionName: z.string().max(200),
  token: z.string().min(1),
});
/** The code of a sign-in window that was closed without signing in is a word. */
const VerifyState = z.object({ state: z.string().regex(/^\d{4,12}$/) });
const Failure = z.object({ code: z.string().regex(/^\w{1,40}$/) });

const ok = 200;
const badRequest = 400;
const notFound = 404;
/** Makes Teams show the card with the button. */
const preconditionFailed = 412;

/** Whether Teams tells how signing in with a Microsoft account went. */
export const isSignInInvoke = ({ type, name }: Activity): boolean =>
  type === ActivityTypes.Invoke && names.includes(name ?? '');

/** Answers Teams, and goes on with the sign-in that is in progress. The person has said nothing in this turn. */
export async function answerSignInInvoke(scope: Scope): Promise<void> {
  const { name, value } = scope.context.activity;
  if (name === tokenExchangeOperationName) await exchange(scope, value);
  else if (name === verifyStateOperationName) await verifyState(scope, value);
  else {
    const read = Failure.safeParse(value);
    scope.services.onProblem('Teams got no token for a sign-in', new Error(read.data?.code ?? 'it did not say why'));
    scope.invokeResponse = { status: ok };
  }
}

/** Teams has got a token silently. It sends one from each client in which the person is signed in: the first that works counts. */
async function exchange(scope: Scope, value: unknown): Promise<void> {
  const connectionName = scope.services.singleSignOn?.connection ?? '';
  const read = Exchange.safeParse(value);
  const id = read.data?.id ?? null;
  const refuse = (status: number, failureDetail: string) => {
    scope.invokeResponse = { status, body: { id, connectionName, failureDetail } };
  };
  if (!read.success || read.data.connectionName !== connectionName)
    return refuse(badRequest, 'This is no token exchange for the connection of this bot.');
  const accepted = { status: ok, body: { id, connectionName } };
  if (scope.state.exchanged === read.data.id) {
    scope.invokeResponse = accepted;
    return;
  }
  const proof = await exchangeToken(scope, read.data.token);
  if (typeof proof === 'string') return refuse(preconditionFailed, 'The token could not be exchanged.');
  scope.state.exchanged = read.data.id;
  scope.invokeResponse = accepted;
  await goOn(scope, proof);
}

/** The person has used the button, and the window gave a code. */
async function verifyState(scope: Scope, value: unknown): Promise<void> {
  const read = VerifyState.safeParse(value);
  const proof = read.success ? await proveAccount(scope, read.data.state) : 'unproven';
  scope.invokeResponse = { status: typeof proof === 'string' ? notFound : ok };
  if (typeof proof !== 'string') await goOn(scope, proof, scope.words.tasks['sign-in'].account.firstTime);
  else if (isSigningIn(scope) && offersSingleSignOn(scope)) {
    scope.say(scope.words.tasks['sign-in'].account.failed);
    askAgain(scope);
  }
}

/** Ends the sign-in in progress when the account is linked. `unlinked`: what to say when it is not, before the question is asked again. */
async function goOn(scope: Scope, proof: Exclude<Proof, string>, unlinked?: string): Promise<void> {
  const { state, services, words } = scope;
  // A person of the desk speaks; the assistant stays silent.
  if (state.desk?.held || (await returned(scope))) return;
  if (state.verified) {
    if ((await linkedMember(scope, proof.account))?.memberNumber === state.verified.memberNumber) return;
    await linkAccount(scope, state.verified.memberNumber, proof);
    scope.say(words.tasks['sign-in'].account.linked(services.policy.signIn.linkDays));
  } else if (isSigningIn(scope)) {
    if (await linkedMember(scope, proof.account)) {
      await reviseSignIn(scope, ({ accountAsked: _asked, ...slots }) => slots);
    } else if (unlinked) {
      scope.say(unlinked);
      askAgain(scope);
    }
  }
}
