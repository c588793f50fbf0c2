import { plain } from './plain.js';

const longest = 120;
const kin =
  '(?:wife|husband|spouse|partner|mother|mom|mum|father|dad|parents?|son|daughter|kids?|child(?:ren)?|brother|sister|grand(?:mother|father|ma|pa)|aunt|uncle|friend|boyfriend|girlfriend|roommate|neighbor|boss|ex|espos[oa]|marido|mujer|mama|papa|madre|padre|padres|hij[oa]s?|herman[oa]|abuel[oa]|ti[oa]|amig[oa]|pareja|novi[oa]|suegr[oa])';
const thing = '(?:bills?|balance|payments?|eobs?|account|charges?|premiums?|facturas?|saldo|pagos?|cuentas?|cargos?)';
const notPeople =
  '(?:i|we|you|it|this|that|the|these|those|they|a|an|one|your|kaiser|medicare|cobra|insurance|everyone|people|my (?!' +
  `${kin})|el plan|el seguro|la|las|los|el (?!miembro)|un|una|mi (?!${kin})|su|ser|haber|pagar|yo|usted|se|estar)`;
const owes = [
  new RegExp(
    `\\b(?:what|how much) (?:does|do|did) (?!${notPeople}(?: |$))(?:(?:my|member|number|no) )*([\\p{L}\\d'-]+(?: (?!i )[\\p{L}'-]+)?) (?:still )?(?:owe|have to pay|need to pay)(?!\\p{L})`,
    'u',
  ),
  new RegExp(
    `\\b(?:cuanto|que) (?:es lo que )?(?:deben?|tiene que pagar|le falta pagar)(?: a kaiser)? (?!${notPeople}(?: |$))(?:(?:mi|el|miembro|numero) )*([\\p{L}\\d'-]+)`,
    'u',
  ),
];
const theirs = [
  new RegExp(
    `\\b(?:show|see|list|view|look up|look at|check|open|explain|pull up|get|what are|what is|what's)(?: me)? (?:(?:my )?${kin}'?s|his|her|their|mei's|somebody else's|someone else's|another member's) ${thing}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:ver|muestr\\w+|mostr\\w+|ensen\\w+|list\\w+|revis\\w+|explic\\w+|consultar)(?: \\w+)? ${thing} de (?:mi ${kin}|otra persona|otro miembro|el miembro \\d+)\\b`,
    'u',
  ),
];
const member = /\b(?:member|miembro)(?: (?:number|no|numero))?[ #:.]*(\d{6,12})\b/;
const about = new RegExp(`\\b(?:owe|owes|debe|${thing}|pay|paid|pagar)\\b`);

/** Whether somebody asks what another person owes or has paid. `own`: the person's own number and given name, where known. */
export function asksAboutOthers(text: string, own?: { memberNumber: string; given: string }): boolean {
  if (text.length > longest) return false;
  const said = plain(text).replace(/[?!.,]+$/, '');
  const number = member.exec(said)?.[1];
  if (number !== undefined && about.test(said)) return number !== own?.memberNumber;
  const name = owes.map((way) => way.exec(said)?.[1]).find((found) => found !== undefined);
  if (name !== undefined) return own === undefined || name !== plain(own.given);
  return theirs.some((way) => way.test(said));
}
