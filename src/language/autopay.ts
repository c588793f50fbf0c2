import type { TaskSlots } from './meaning.js';
import { plainRunning } from './plain.js';

type Said = Pick<TaskSlots, 'autopay' | 'covers'>;

const longest = 300;

const mention =
  '(?:(?:auto|oto)[ -]?(?:bill[ -]?)?(?:pay(?:ments?|ing)?|debits?|drafts?|deduct(?:ions?)?|pagos?)|automat(?:ic|ed)(?:ally)? (?:bill |monthly )?(?:pay(?:ments?)?|withdrawals?|deductions?|debits?|drafts?|charges?|transfers?)|(?:recurring|automated) (?:payments?|charges?)|direct debits?|standing orders?|(?:pagos?|debitos?|cobros?|retiros?|cargos?|descuentos?) (?:automaticos?|recurrentes?)|(?:en|lo|de) (?:lo )?automatico|domiciliaci(?:on|ones)(?: bancarias?)?|domiciliar)';
/** Words that may stand between what is to be done and what it is done to. */
const between =
  '(?:(?:the|my|our|your|all|any|of|to|from|these|those|this|that|with|for|doing|using|having|making|monthly|premium|premiums|medical|bills?|being|be|on|in|enrolled|me|us|him|her|out|off|using|want|el|la|los|las|mi|mis|de|del|con|en|todos|todas|al?|sus|este|estos|ese|esos|mas|que|siga|me|seguir|tener|usar|hacer|quiten|cobren|prima|primas) )*';
const stopping =
  "(?:turn(?:ing)? off|shut(?:ting)? off|switch(?:ing)? off|stop|cancel|end|disable|deactivate|remove|delete|discontinue|unenroll|un-enroll|opt (?:me )?out|get rid|get (?:me |us |it |them )?(?:out|off)|take (?:me|us|it)|unsubscribe|quit|suspend|pause|(?:(?:don'?t|do not|no longer|dont) (?:want|need)|no more|without)|quit(?:ar|a|e|en|o)(?:me)?|cancel(?:ar|a|e|en)|deten(?:er|ga|gan|)|par(?:ar|e|en)|desactiv(?:ar|a|e|en)|apag(?:ar|a|ue|uen)|elimin(?:ar|a|e|en)|(?:dar|den|da|de)(?:me|nos|lo)? de baja|suspend(?:er|a|an)|termin(?:ar|e|en)|borr(?:ar|e|en)|sa(?:car|quen|que|lir)(?:me)?|ya no (?:quiero|necesito)|no quiero|no mas|no deseo|dej(?:ar|en|e) de)";
const changing =
  '(?:change|changing|switch|update|replace|modify|edit|move|stop using|use (?:a |an |my )?(?:other|another|different|new)|cambi(?:ar|a|e|en|o)|actualiz(?:ar|a|e|en)|modific(?:ar|a)|modifiqu(?:e|en)|reemplaz(?:ar|a)|corregir|dejar de usar|us(?:ar|en|e) (?:otra|otro))';
const few = "(?:[\\p{L}\\d$']+[ ,]+){0,8}?";

const has = new RegExp(`(?<!\\p{L})${mention}(?!\\p{L})`, 'u');
const denied =
  /\b(?:don'?t|do not|never|no) (?:turn|shut|switch|stop|cancel|end|disable|remove|cancel\w*|quit\w*|pare\w*|desactiv\w*)\b/u;
const off = [
  new RegExp(`(?<!\\p{L})${stopping} ${between}${mention}(?!\\p{L})`, 'u'),
  new RegExp(`(?<!\\p{L})${mention} (?:${few})(?:off|stopped|cancell?ed|disabled|ended|removed)(?!\\p{L})`, 'u'),
];
/** Without the word itself: "stop taking money from my card every month". */
const offInOtherWords = [
  /(?<!\p{L})(?:stop|quit) (?:taking|charging|withdrawing|pulling|deducting|debiting|drafting|paying)(?!\p{L}).{0,60}(?:automatic|auto|every month|each month|monthly|on its own)/u,
  /(?<!\p{L})(?:dejen|deje|dejar|paren|pare) de (?:cobrar|sacar|quitar|retirar|descontar|debitar|pagar)(?:me|lo|la)*(?!\p{L}).{0,60}(?:automatic|cada mes|mensual|sol[ao]s?(?!\p{L}))/u,
];
const change = [
  new RegExp(`(?<!\\p{L})${changing} ${few}${mention}(?!\\p{L})`, 'u'),
  new RegExp(
    `(?<!\\p{L})(?:update|change|replace|cambi\\w+|actualiz\\w+) .{0,40}(?:for|on|of|de|en|para) ${few}${mention}(?!\\p{L})`,
    'u',
  ),
];
/** "switch to autopay" begins it. */
const switchTo = new RegExp(
  `(?<!\\p{L})(?:change|switch|move|go|cambi\\w+|pasar\\w*) (?:me |us |it |this |over |my (?:bills?|premium|payments?) |todo |mi (?:factura|prima) )*(?:over )?(?:to|on|onto|a|al) (?:an? |the |el |los )?${mention}(?!\\p{L})`,
  'u',
);
const beginning =
  /(?<!\p{L})(?:set(?:ting)? ?up|start|begin|turn (?:\S+ ){0,3}on|sign (?:me |us )?up|enroll|enable|activate|put (?:me|it|them|my)|(?:re-?)?enrol|poner\w*|ponga\w*|activ(?:ar|a|e|en)\w*|configur\w+|inscrib\w+|empezar|prender|set it)(?!\p{L})/u;
const day = /(?<!\p{L})(?:date|day|days|fecha|dia)(?!\p{L})|\b(?:on|to|al?|el) (?:the )?\d{1,2}(?:st|nd|rd|th)\b/u;

const medical = /\b(?:medical|doctor|hospital|medic[oa]s?)\b/;
const premium = /\b(?:premiums?|primas?|mensualidad(?:es)?)\b/;
const both = /\b(?:both|las dos|los dos|ambos|ambas|everything|todo)\b/;

/**
 * What a message wants of automatic payments, and for which bills. Naming them alone means setting them up; more than one wish at
 * once, or "don't cancel it", is asked about. Empty when they are not named.
 */
export function readAutopay(text: string): Said {
  if (text.length > longest) return {};
  const said = plainRunning(text);
  if (offInOtherWords.some((way) => way.test(said))) return { autopay: 'off' };
  if (!has.test(said)) return {};
  const covers = coversOf(said);
  return { autopay: wishOf(said), ...(covers && { covers }) };
}

function wishOf(said: string): NonNullable<Said['autopay']> {
  const stops = off.some((way) => way.test(said)) && !denied.test(said);
  const changes = change.some((way) => way.test(said)) && !switchTo.test(said);
  const begins = beginning.test(said) || switchTo.test(said);
  if (Number(stops) + Number(changes) + Number(begins) > 1 || denied.test(said)) return 'ask';
  if (stops) return 'off';
  if (changes) return day.test(said) ? 'day' : 'change';
  return 'on';
}

function coversOf(said: string): Said['covers'] {
  if (/\b(?:not|no|but|pero|except|excepto|menos)\b/.test(said)) return undefined;
  const [forPremium, forMedical] = [premium.test(said), medical.test(said)];
  if ((forPremium && forMedical) || both.test(said)) return 'both';
  return forPremium ? 'premium' : forMedical ? 'medical' : undefined;
}
