import type { Cents } from '../billing/money.js';
import { readDollars } from './money-digits.js';
import { plainRunning } from './plain.js';

/** An amount that somebody asks about, as it was written. */
export interface AskedAmount {
  cents: Cents;
  /** Without cents, so that "1250" may stand for $1,250.50. */
  rounded: boolean;
}

const amount =
  /(?<![\p{L}\d.,/-])(\$ ?)?(\d[\d,]*(?:\.\d\d)?)(?: ?(?:dollars?|bucks?|usd|dolares?|pesos))?(?![\p{L}\d/%-])/gu;
const asks =
  /^(?:(?:and|so|but|then|ok|okay|wait|well|oh|hmm|sorry|y|pero|entonces|bueno|pues|tell me|digame|dime)[, ]+)*(?:(?:can you )?explain|explique(?:me)?|explica(?:me)?|i (?:don't|dont|do not) (?:get|understand)|no entiendo|do|does|did|must|should|can|will|am|is|are|was|were|what|what's|whats|why|how come|who|where|how|if|tengo|debo|hay|es|son|fue|era|que|cual|por que|quien|de donde|a donde|como|para que|se)\b/;
/** Asks to be allowed to pay it. */
const wish =
  /^(?:(?:and|so|but|ok|okay|y|pero|entonces) )*(?:(?:can|could|may) (?:i|we) (?:just |only )?pay|(?:puedo|podria|podemos) (?:solo )?pagar)\b/;
/** A length, a code, a date or a place in a list, and no money. */
const year = /^(?:19|20)\d\d$/;
const ofMoney = /\b(?:pay|pays|paying|paid|owe|owes|owed|owing|pagar|pago|paga|debo|debe)\b/;

/** What may stand around the amount in a question about it, without naming anything else. */
const around = new Set(
  "do does did i we me my mine it its it's is are was were am be been being the a an of for on to that this these those have has had need needs really still actually truly supposed gotta must should can will would pay pays paying paid owe owes owed owing what what's whats about why how come who whom where which when if and so but then ok okay wait well oh hmm sorry tell explain explaining don't dont do not get understand mean means comes came go goes went from figure number amount part share thing bill eob here exactly all right correct true wrong left back you they plan insurance responsible charge charged charging charges billed asking ask asks say says with out up by there tengo que tiene pagar pago paga pague pagarlo pagarla debo debe deber hay es son fue era los las el la lo un una de del al a en por para quien como cual donde sale salen salio viene vienen significa quiere decir esto eso ese esa esos esas este esta mi mis me yo ustedes usted plan seguro responsibility responsabilidad problem only just solo nomas more extra much too mas demasiado copay copays deductible coinsurance discount copago deducible coseguro descuento parte monto cantidad cobro cobran cobraron factura aqui y pero entonces bueno pues de verdad realmente todavia correcto correcta cierto bien mal no entiendo explique expliqueme explica explicame digame dime se le sobre toca".split(
    ' ',
  ),
);

/**
 * "Do I have to pay the 1150?", "what's the $28.44", "¿tengo que pagar los 1150?": a question about one amount and nothing besides.
 * Undefined for every other message, a wish to pay the amount among them.
 */
export function askedAmount(text: string): AskedAmount | undefined {
  const words = plainRunning(text)
    .replace(/[¿?¡!;:"()]+|[.,]+(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [found, second] = words.matchAll(amount);
  if (!found || second) return undefined;
  const [whole, dollar, digits = ''] = found;
  const rest = words.replace(whole, ' ');
  if (wish.test(words) || (!asks.test(words) && !/[?¿]/.test(text))) return undefined;
  if ((rest.match(/[\p{L}\p{N}'-]+/gu) ?? []).some((word) => !around.has(word))) return undefined;
  const money = dollar !== undefined || /[.,]|[a-z]/.test(whole);
  if (!money && (digits.length < 2 || (year.test(digits) && !ofMoney.test(rest)))) return undefined;
  const read = readDollars(digits);
  return read.ok && read.value > 0 ? { cents: read.value, rounded: !digits.includes('.') } : undefined;
}
