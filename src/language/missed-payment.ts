import { plain } from './plain.js';

const longest = 100;
const asks =
  /^(?:(?:and|but|so|ok|okay|y|pero|bueno) )*(?:what(?:'s going to)? (?:happens?|would happen|will happen|if|when|about)|can i (?:miss|skip)|que (?:pasa|pasaria|pasara|sucede|ocurre)|si |puedo (?:saltar|omitir))/;
const missed =
  /\b(?:miss(?:ed|ing)?|skip(?:ped|ping)?|(?:am|i'm|pay) late|late (?:with|on)|(?:can'?t|cannot|don'?t|couldn'?t|do not) (?:pay|make)|fall behind|forget|no (?:pago|puedo|pueda|hago|pague)|(?:me )?(?:atras\w+|retras\w+|salt\w+|olvid\w+)|fall[oe]|dej[oe] de pagar|omit\w+)\b/;

/** Whether it is asked what happens when a payment of a plan is missed: "what if I miss one?", "¿y si me atraso?". */
export function asksOfMissedPayment(text: string): boolean {
  if (text.length > longest) return false;
  const said = plain(text).replace(/[?.!]+$/, '');
  return asks.test(said) && missed.test(said);
}
