import { plain } from './plain.js';

const longest = 120;
const request =
  /^(?:(?:please|hi|hello|can i|could i|may i|i|we|need|want|would like|'d like|i'd like|get|have|ask for|request|to|por favor|hola|puedo|quiero|quisiera|necesito|ocupo|pedir|tener|solicitar|dar|me|pueden|puede|some|a little|a bit|un poco de) )*(?:more time|extra time|(?:an? )?extension|longer|mas tiempo|(?:una )?prorroga|(?:mas|un) plazo)(?:(?: to pay| para pagar)? (?:for|on|with|para|de|con|en)| to pay| para pagar) (?!pagar )(?:(?:my|the|that|this|our|mi|la|el|esa|esta|los|las) )*(.+)$/;
const until = / (?:until|till|til|by|through|hasta|para|antes de) .*$/;
const noBill =
  /^(?:bills?|payments?|paying|pay|it|this|that|them|one|factura|facturas|pago|pagos|pagar|pagarla|eso|esto|ella|everything|all|todo|todas)$/;
const mostWords = 4;

/** The words that name a bill in a request for more time: "more time for my office visit until Friday". */
export function billOfMoreTime(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const said = plain(text).replace(/[?!.,]+$/, '');
  const named = request
    .exec(said)?.[1]
    ?.replace(until, '')
    .replace(/ (?:please|por favor)$/, '')
    .replace(/ (?:bill|factura)$/, '')
    .trim();
  if (!named || noBill.test(named) || named.split(' ').length > mostWords) return undefined;
  return named;
}
