import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Member } from '../src/billing/member.js';
import { contactLine } from '../src/bot/contact.js';
import { linkAccount, linkedMember, offersSingleSignOn, proveAccount, signInCard } from '../src/bot/single-sign-on.js';
import { SIGN_IN, type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';

const SignInSlots = z.object({
  /** The task that waits behind signing in, with its answers. */
  resume: z.object({ id: z.string(), slots: z.record(z.string(), z.json()) }),
  memberNumber: z.string(),
  birthDate: z.string(),
  /** Hash of the code that was mailed; of nothing that can be typed when the details match nobody. */
  challenge: z.object({ hash: z.string(), expires: z.string() }),
  tries: z.int(),
  /** Whether the Microsoft account was asked for already. */
  accountAsked: z.boolean(),
  code: z.string(),
});
type T = Turn<z.infer<typeof SignInSlots>, Catalogue['tasks']['sign-in']>;

const hashOf = (memberNumber: string, code: string): string =>
  createHash('sha256').update(`${memberNumber}:${code}`).digest('hex');

/** In Teams: an account that was linked is enough; else Teams is asked for it, beside the questions that are asked everywhere. */
async function askAccount(t: T) {
  const { slots, scope, text } = t;
  if (slots.accountAsked || !offersSingleSignOn(scope)) return t.next();
  slots.accountAsked = true;
  const proof = await proveAccount(scope);
  const member = typeof proof === 'string' ? undefined : await linkedMember(scope, proof.account);
  if (member) return signedIn(t, member, 'microsoft-account');
  const card = proof === 'unproven' ? await signInCard(scope, text.account.button) : undefined;
  if (card) t.say({ text: text.account.asked, signIn: card });
  return t.next();
}

async function askMemberNumber(t: T) {
  if (t.slots.memberNumber !== undefined) return t.next();
  return t.ask('memberNumber', 'member-number', undefined);
}

async function askBirthDate(t: T) {
  if (t.slots.birthDate !== undefined) return t.next();
  return t.ask('birthDate', 'birth-date', undefined);
}

/** Mails a code when number and birth date belong together. Says the same when they don't, so that nobody can find out. */
async function sendCode(t: T) {
  const { slots, services } = t;
  if (slots.challenge) return t.next();
  const number = slots.memberNumber ?? '';
  if (!(await services.limits.take('code-mail', number))) {
    t.say(t.text.tooMany(contactLine(t.scope)));
    return t.stop();
  }
  const member = await services.members.find(number);
  const minutes = services.policy.signIn.codeMinutes;
  const expires = new Date(services.clock.now().getTime() + minutes * 60_000).toISOString();
  if (member && member.birthDate === slots.birthDate) {
    const code = services.randomCode();
    slots.challenge = { hash: hashOf(number, code), expires };
    await services.mailer.send({
      to: member.email,
      subject: t.text.mail.subject,
      text: t.text.mail.body(code, minutes),
    });
  } else {
    slots.challenge = { hash: services.randomHex(32), expires };
  }
  return t.next();
}

async function askCode(t: T) {
  if (t.slots.code !== undefined) return t.next();
  return t.ask('code', 'code', { first: (t.slots.tries ?? 0) === 0 });
}

async function verify(t: T) {
  const { slots, services } = t;
  const { challenge, code = '', memberNumber = '' } = slots;
  if (code === 'new') {
    t.say(t.text.newCode);
    return t.again('code', 'challenge');
  }
  const right = challenge !== undefined && challenge.hash === hashOf(memberNumber, code);
  if (right && services.clock.now().toISOString() > challenge.expires) {
    t.say(t.text.expired);
    return t.again('code', 'challenge');
  }
  if (!right) return wrongCode(t);
  const member = await services.members.find(memberNumber);
  if (!member) return wrongCode(t);
  const linked = await linkAccount(t.scope, memberNumber, await proveAccount(t.scope));
  return signedIn(t, member, 'code', linked);
}

async function signedIn(t: T, { memberNumber, name }: Member, by: 'code' | 'microsoft-account', linked = false) {
  const { slots, services } = t;
  t.scope.state.verified = { memberNumber, at: services.clock.now().toISOString() };
  await services.audit.record({ who: memberNumber, did: 'signed-in', about: by });
  t.say(t.text.done(name.given));
  if (linked) t.say(t.text.account.linked(services.policy.signIn.linkDays));
  return slots.resume ? t.become(slots.resume.id, slots.resume.slots) : t.end();
}

async function wrongCode(t: T) {
  const { slots, services } = t;
  slots.tries = (slots.tries ?? 0) + 1;
  const left = services.policy.signIn.codeTries - slots.tries;
  const mayTry = await services.limits.take('code-wrong', slots.memberNumber ?? '');
  if (left <= 0 || !mayTry) {
    await services.audit.record({ who: 'unknown', did: 'sign-in-failed', about: slots.memberNumber ?? '' });
    t.say(t.text.ended(contactLine(t.scope)));
    // What was to be done after signing in is kept: "go on" begins both again.
    t.scope.state.aside = slots.resume ?? { id: SIGN_IN, slots: {} };
    return t.stop();
  }
  t.say(t.text.wrongCode(left));
  return t.again('code');
}

/** Proves who the person is (HIPAA: verification before anything about bills or coverage). Tasks begin it themselves. */
export const signIn = () =>
  task({
    id: SIGN_IN,
    needs: 'anyone',
    menu: false,
    slots: SignInSlots,
    reads: { memberNumber: 'member-number', birthDate: 'birth-date' },
    words: (catalogue) => catalogue.tasks['sign-in'],
    steps: [askAccount, askMemberNumber, askBirthDate, sendCode, askCode, verify],
  });
