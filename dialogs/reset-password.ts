import { z } from 'zod';
import { contactLine } from '../src/bot/contact.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';

const ResetSlots = z.object({ memberNumber: z.string() });
type T = Turn<z.infer<typeof ResetSlots>, Catalogue['tasks']['reset-password']>;

async function askMemberNumber(t: T) {
  const signedIn = t.scope.state.verified?.memberNumber;
  if (signedIn) t.slots.memberNumber ??= signedIn;
  if (t.slots.memberNumber !== undefined) return t.next();
  return t.ask('memberNumber', 'member-number', undefined);
}

/** Mails the link, when there is an account to mail it for, and says the same when there is none. */
async function mailLink(t: T) {
  const { services } = t;
  const number = t.slots.memberNumber ?? '';
  if (!(await services.limits.take('reset-mail', number))) {
    t.say(t.text.tooMany(contactLine(t.scope)));
    return t.stop();
  }
  if (await services.members.find(number)) {
    await services.operator.carryOut({
      key: services.randomHex(16),
      kind: 'password-reset',
      scope: number,
      request: { language: t.lang },
    });
    await services.audit.record({ who: 'unknown', did: 'asked-password-reset', about: number });
  }
  t.say(t.text.sent(services.policy.resetLinkMinutes, contactLine(t.scope)));
  return t.end();
}

/** Mails a single-use link to our own page (G17, G33, G35); a password never passes through the chat. */
export const resetPassword = () =>
  task({
    id: 'reset-password',
    needs: 'anyone',
    slots: ResetSlots,
    words: (catalogue) => catalogue.tasks['reset-password'],
    steps: [askMemberNumber, mailLink],
  });
