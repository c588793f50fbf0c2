import { isFrustrated } from '../../language/frustration.js';
import type { Scope } from '../scope.js';
import { offerPerson } from './person.js';

/**
 * Anger: says sorry and offers a person. When the message also asks plainly for something, that is done instead, after a word of
 * regret, because doing it helps more.
 */
export async function frustration(scope: Scope): Promise<boolean> {
  if (!isFrustrated(scope.message.text)) return false;
  const meaning = await scope.meaning();
  const [id] = meaning.all;
  if (meaning.action === 'act' && id && (scope.tasks.has(id) || id.startsWith('faq.'))) {
    scope.say(scope.words.conversation.sorry);
    return false;
  }
  offerPerson(scope, 'frustrated');
  return true;
}
