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
