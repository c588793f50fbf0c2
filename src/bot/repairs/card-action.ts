import { z } from 'zod';
import type { Language } from '../../billing/member.js';
import { wordsFor } from '../../text/index.js';
import { openQuestion, questionReply } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import { type Button, buttonsOf } from '../cards/adaptive-card.js';
import type { Scope } from '../scope.js';

/** What a button of one of our cards submits: the question or message that it belongs to, and what it says. */
const Submit = z.object({ nonce: z.string().max(64), says: z.string().max(500) });
const languages: readonly Language[] = ['en', 'es'];

/**
 * A tapped card becomes the answer that it stands for and is said back, because a tap leaves no line in the chat. An older card, or
 * a submit that says what no button of ours says, changes nothing; that of a payment that was made names its receipt.
 */
export async function cardAction(scope: Scope): Promise<boolean> {
  if (scope.message.value === undefined || scope.message.text !== '') return false;
  const submitted = Submit.safeParse(scope.message.value);
  const button = submitted.success ? tapped(scope, submitted.data) : undefined;
  if (!button) {
    const paid = submitted.success ? await paidWith(scope, submitted.data.nonce) : undefined;
    scope.say(paid ?? scope.words.conversation.stale);
    askAgain(scope);
    return true;
  }
  scope.message = { ...scope.message, text: button.says, value: undefined };
  scope.say(scope.words.cards.chosen(button.title));
  return false;
}

/** What to say to a tap on the summary of a payment that was made: the summary's id is the payment's key. */
async function paidWith({ services, state, words }: Scope, key: string): Promise<string | undefined> {
  const operation = await services.operations.find(key);
  if (operation?.status !== 'settled' || operation.ledger.length === 0) return undefined;
  const theirs = operation.kind === 'guest-payment' || operation.scope === state.verified?.memberNumber;
  if (!theirs) return undefined;
  return words.conversation.paidBefore(
    String(operation.result?.confirmation),
    `${services.publicUrl()}/receipts/${key}`,
  );
}

function tapped(scope: Scope, { nonce, says }: z.infer<typeof Submit>): Button | undefined {
  const question = openQuestion(scope);
  if (question?.nonce === nonce) {
    // The card may have been drawn before the language was changed: its buttons are then found by their place.
    const places = languages.map((lang) =>
      buttonsOf(questionReply({ words: wordsFor(lang) }, question)).findIndex((button) => button.says === says),
    );
    const place = places.find((at) => at >= 0);
    return place === undefined ? undefined : buttonsOf(questionReply(scope, question))[place];
  }
  const { buttons } = scope.state;
  return buttons?.nonce === nonce ? buttons.offered.find((button) => button.says === says) : undefined;
}
