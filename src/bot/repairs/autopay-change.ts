import { findAddition } from '../../language/addition.js';
import { plain } from '../../language/plain.js';
import { withAnswers } from '../../language/slot-families.js';
import { openQuestion } from '../ask-prompt.js';
import { reviseTask, slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { stop } from './cancel.js';

const kinds: { [covers: string]: RegExp } = {
  premium: /^(?:the |my |la |las |mi |mis )?(?:monthly )?(?:premiums?|primas?|mensualidad(?:es)?)(?: bills?)?$/,
  medical:
    /^(?:the |my |for |las? |mis? |los )?(?:medical|doctor|hospital|(?:facturas |cuentas |cobros )?medic[oa]s?)(?: (?:bills?|ones?))?$/,
};
const keeps =
  /^(?:(?:no|wait|actually|sorry|on second thought|i changed my mind|mejor|espere|perdon|pensandolo bien|en realidad|i want to|i'd rather|let's|quiero|prefiero)[,. ]+)*(?:(?:keep|leave) (?:it|them|that|those|autopay|my autopay|automatic payments|the automatic payments|everything)(?: (?:on|as (?:it is|is|they are)|the way (?:it is|they are)|alone|running|active))?|don'?t turn (?:it|them) off|(?:dejelos?|dejalos?|dejelas?|dejarlos?|mantengalos?|conservelos?|dejemoslo)(?: (?:asi|como estan?|activ[oa]s?|encendid[oa]s?))?|no l[oa]s? (?:quite|apague|cancele|desactive|quites)n?|que sigan?(?: (?:asi|activ[oa]s?))?)[.!]*$/;

/** "also medical" makes both of one kind; "keep it" ends what would turn automatic payments off. */
export async function autopayChange(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (question?.task !== 'set-up-autopay' || taskInProgress(scope)?.id !== question.task) return false;
  const held = slotsInProgress(scope);
  if (held.autopay === 'off' && keeps.test(plain(scope.message.text))) {
    await stop(scope);
    return true;
  }
  const words = findAddition(scope.message.text)?.words ?? '';
  const added = Object.keys(kinds).find((kind) => kinds[kind]?.test(words));
  if (added === undefined || typeof held.covers !== 'string' || held.covers === added || held.covers === 'both')
    return false;
  await reviseTask(scope, withAnswers(held, { covers: 'both' }));
  return true;
}
