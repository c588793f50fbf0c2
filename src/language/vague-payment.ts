import { plain } from './plain.js';

const lead =
  "(?:(?:hi|hello|hola|buenas|ok|so|please|por favor|i want to|i wanna|i would like to|i'd like to|i need to|can i|could i|how do i|let me|help me|quiero|quisiera|necesito|me gustaria|deseo|puedo|ayudeme a)[, ]+)*";
const core =
  '(?:pay|pay now|pay something|pay you|pay online|make (?:a )?payments?|make (?:a )?payment now|payments?|paying|pagar|pagar ahora|pagar algo|pagarles|hacer (?:un )?pagos?|realizar un pago|un pago|pagos?|pago)';
const vague = new RegExp(`^${lead}${core}(?: (?:please|now|today|por favor|hoy|ahora))?$`);

/** "pay", "I want to make a payment": says that something is to be paid, and not what. */
export const isVaguePayment = (text: string): boolean =>
  text.length <= 80 && vague.test(plain(text).replace(/[?!.,]+$/, ''));
