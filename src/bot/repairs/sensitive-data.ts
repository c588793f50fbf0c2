import { findSensitive } from '../../language/sensitive.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import { doRequest } from '../request.js';
import type { Scope } from '../scope.js';

/**
 * Refuses card, account and Social Security numbers and passwords; the message goes no further, and nothing keeps it. With no question
 * open, what was plainly asked for besides is begun: "my card number is …, pay my bill".
 */
export async function sensitiveData(scope: Scope): Promise<boolean> {
  const { kinds, redacted } = findSensitive(scope.message.text);
  if (kinds.length === 0) return false;
  const { sensitive, sensitiveKinds } = scope.words.conversation;
  scope.say(sensitive(kinds.map((kind) => sensitiveKinds[kind] ?? kind)));
  if (openQuestion(scope)) askAgain(scope);
  else await doTheRest(scope, redacted);
  return true;
}

const leftOut =
  /(?:(?<!\p{L})(?:my|the|here'?s|here is|it'?s|this is|use|with|mi|la|el|con|use|aqui esta|visa|mastercard|amex|discover|credit|debit|card|account|bank|checking|savings|routing|social|security|ssn|cvv|code|number|password|pin|tarjeta|cuenta|cr[eé]dito|d[eé]bito|n[uú]mero|contrase[nñ]a|clave|c[oó]digo|de|is|es|:|=)\s+)*\[\w+\]/giu;

async function doTheRest(scope: Scope, redacted: string): Promise<void> {
  const rest = redacted.replace(leftOut, ' ').trim();
  if (!/\p{L}{2}/u.test(rest)) return;
  const { action, all, slots } = await scope.services.understanding.understand(rest, {
    lang: scope.lang,
    today: scope.today,
  });
  const [id] = all;
  if (action === 'act' && id !== undefined && scope.tasks.has(id)) await doRequest(scope, id, { ...slots });
}
