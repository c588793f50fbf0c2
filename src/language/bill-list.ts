import { plain } from './plain.js';

/** What is asked about a list of bills that was shown. */
export interface ListRequest {
  /** The task that is asked for; absent when only a bill is named. */
  task?: 'pay-bill' | 'explain-eob' | 'dispute-charge' | 'request-extension' | 'payment-plan';
  /** Asks which one it is, rather than for something to be done. */
  which?: 'first-due';
  /** Place in the list, counted from 0; -1 is the last. */
  place?: number;
  /** Words that name the bill. */
  rest: string;
}

const longest = 80;
const polite =
  "^(?:(?:please|ok|okay|so|and|now|then|can i|could i|can you|could you|i want to|i'd like to|i would like to|i need to|i'll|i will|let me|let's|help me|to|por favor|entonces|ahora|y|quiero|quisiera|puedo|puede|podria|necesito|me gustaria|a) )*";
const verbs: [NonNullable<ListRequest['task']>, string][] = [
  [
    'request-extension',
    '(?:(?:get |ask for |i need )?more time (?:for|on|to pay)|extend|postpone|mas tiempo para(?: pagar)?|aplazar|posponer)',
  ],
  ['payment-plan', '(?:(?:set up )?(?:a )?payment plan for|(?:un )?plan de pagos para|split)'],
  ['pay-bill', '(?:pay(?: off)?|settle|take care of|pagar|pague|paga|liquidar)'],
  [
    'explain-eob',
    "(?:explain|understand|tell me about|what is|what's|explicar|explique(?:me)?|explica(?:me)?|explicarme|entender|que es)",
  ],
  ['dispute-charge', '(?:dispute|disputar|dispute|reclamar)'],
];
const patterns = verbs.map(([task, words]): [ListRequest['task'], RegExp] => [
  task,
  new RegExp(`${polite}${words}(?: (.*))?$`),
]);
const lead =
  /^(?:(?:the|that|this|bill|bills|number|no\.?|nr|my|me|for|on|of|it|la|el|factura|cuenta|numero|de|del|mi|para|esa|ese|#)(?: |$)|#)+/;
const tail = /(?: (?:one|bill|please|now|today|in the list|on the list|factura|por favor|ahora|hoy|de la lista))+$/;
const ordinals = [
  /^(?:first|1st|top|primer[oa]?|1[oa])$/,
  /^(?:second|2nd|segund[oa]|2[oa])$/,
  /^(?:third|3rd|tercer[oa]?|3[oa])$/,
  /^(?:fourth|4th|cuart[oa]|4[oa])$/,
  /^(?:fifth|5th|quint[oa]|5[oa])$/,
];
const firstDue =
  /^(?:and |y )?(?:(?:which|what)(?: one| bill| of (?:them|these))?(?: is| do i| should i| must i| comes)?(?: due| pay| have to pay)? (?:first|next|soonest|earliest|the soonest|most urgent|the most urgent|due first)|(?:cual|que factura)(?: es)?(?: la)?(?: que)?(?: se)? ?(?:vence|pago|debo pagar|tengo que pagar|toca|urge|mas urgente)(?: primero| antes| mas pronto| mas)?)$/;
const which = /^(?:and |y )?(?:(?:which|what)(?: one| bill| of (?:them|these))? is|cual es|que factura es) /;

/** Reads what is asked about a list of bills: "pay 2", "explain the second one", "la del hospital", "which one is due first". */
export function readListRequest(text: string): ListRequest | undefined {
  if (text.length > longest) return undefined;
  const said = plain(text).replace(/\?+$/, '').trim();
  if (firstDue.test(said)) return { which: 'first-due', rest: '' };
  if (which.test(said)) return naming(said.replace(which, ''), undefined);
  for (const [task, pattern] of patterns) {
    const found = pattern.exec(said);
    if (found) return naming(found[1] ?? '', task);
  }
  return /\?\s*$/.test(text) ? undefined : naming(said, undefined);
}

function naming(words: string, task: ListRequest['task']): ListRequest {
  const bare = words.replace(lead, '').replace(tail, '').trim();
  const place = placeOf(bare);
  return { ...(task && { task }), ...(place !== undefined && { place }), rest: bare };
}

function placeOf(words: string): number | undefined {
  if (/^\d{1,2}$/.test(words)) return Number(words) - 1;
  if (/^(?:last|ultim[oa])$/.test(words)) return -1;
  const at = ordinals.findIndex((ordinal) => ordinal.test(words));
  return at < 0 ? undefined : at;
}

/** A payment of bills of the list that says more than one place: several of them, how much, or with what. */
export interface ListPayment {
  /** Places, counted from 0; -1 is the last. */
  places: readonly number[] | 'all';
  /** What else was said, as a message of its own: "pay $20 with visa". */
  how: string;
}

const payVerb = '(?:pay(?: off)?|settle|pagar|pague|paga)';
const share =
  '(?:a )?(?:half|(?:the )?(?:full|whole|total)(?: amount| balance| thing)?|all|(?:la )?mitad|todo|\\$ ?\\d[\\d,.]*|\\d[\\d,.]*(?: ?(?:dollars?|bucks|dolares))?)';
const item =
  '(?:(?:the|number|bill|no\\.?|la|el|factura|numero) |#)*(?:\\d{1,2}|first|second|third|fourth|fifth|last|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|ultim[oa])(?: (?:one|bill|factura))?';
const every =
  'all(?: of)? (?:them|these|those|three|four|my bills|the bills)|all|both(?: of (?:them|these))?|them (?:all|both)|everything|every (?:one|bill)|todas?(?: ellas| (?:mis|las) facturas)?|las (?:dos|tres|cuatro)|ambas';
const joint = ' ?, ?(?:and |y )?| and | y | & ';
const listPayment = new RegExp(
  `${polite}${payVerb} (?:(?<share>${share}) (?:of|on|off|for|towards?|to|de|a|en|para) )?(?:(?<every>${every})|(?<items>${item}(?:(?:${joint})${item})*))(?<method> (?:with|from|using|by|on|con|de|desde) .+)?$`,
);

/** Reads "pay half of 3 with visa", "pay 2 and 3", "pay all of them", "pay 20 on the second"; undefined for a mere "pay 2". */
export function readListPayment(text: string): ListPayment | undefined {
  if (text.length > longest) return undefined;
  const found = listPayment.exec(plain(text).replace(tail, ''))?.groups;
  if (!found) return undefined;
  const places = (found.items?.split(new RegExp(joint)) ?? []).map((each) => naming(each, undefined).place ?? 0);
  const { every: all, share: much = '', method = '' } = found;
  if (!all && places.length < 2 && much === '' && method === '') return undefined;
  return { places: all ? 'all' : places, how: `pay ${much.replace(/^(?=\d)/, '$')}${method}` };
}

/** A bare "pay 2", which is a place of whatever list was shown and never dollars: the number, counted from 1. */
export function readBarePlace(text: string): number | undefined {
  const place = new RegExp(`${polite}${payVerb} (?:#|number |numero )?(\\d{1,2})(?: please| por favor)?$`).exec(
    plain(text),
  );
  return place ? Number(place[1]) : undefined;
}

const viewAndPay =
  /^(?:(?:please|can i|can you|could you|i want to|i'd like to|let me|quiero|quisiera|puede|por favor) )*(?:view|show|see|list|check|ver|muestr\w+|ensen\w+)(?: me)? (?:all )?(?:my|the|mis|las) (?:open )?(?:bills|facturas|cuentas)(?: ?,)?(?: (?:and|y|then|luego|despues))+ (.+)$/;

/** "View my bills and pay the second one": what is to be paid of the list that is still to be shown. */
export function readViewAndPay(text: string): { place: number; how: string } | undefined {
  if (text.length > longest) return undefined;
  const rest = viewAndPay.exec(plain(text))?.[1];
  if (rest === undefined) return undefined;
  const several = readListPayment(rest);
  if (several) {
    const [place, more] = several.places === 'all' ? [] : several.places;
    return place === undefined || more !== undefined ? undefined : { place, how: several.how };
  }
  const one = readListRequest(rest);
  return one?.task === 'pay-bill' && one.place !== undefined ? { place: one.place, how: '' } : undefined;
}
