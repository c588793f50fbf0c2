import type { Language } from '../billing/member.js';
import { plainRunning } from './plain.js';

/** Longer messages tell a story and ask for something to be done; only their first words are looked at. */
const longest = 300;

interface Patterns {
  /** Words that somebody puts before a question, such as "hi, quick question:". */
  lead: RegExp;
  /** Asks about the person's own bills, money or account: looking it up is a task. */
  own: RegExp;
  /** Asks politely for something to be done. */
  request: RegExp;
  /** Asks to be told something. */
  question: RegExp;
}

const patterns: Record<Language, Patterns> = {
  en: {
    lead: /^(?:(?:hi|hello|hey|hiya|ok|okay|so|and|um|well|please|excuse me|sorry|good (?:morning|afternoon|evening)|(?:a )?(?:quick )?question|i have a question|just (?:curious|wondering)|i(?: am|'m)? wonder(?:ing)?|can you tell me|could you (?:please )?tell me|tell me|do you know|i (?:want|need|would like|'d like) to know|explain(?: to me)?|can you explain(?: to me)?)[\s,.:;!-]+)+/,
    own: /^(?:how much (?:do|does|is|are|did|will)? ?(?:i|we|my|it)\b(?! (?:earn|make))|what(?:'s| is| are| do| did)? (?:i|we|my|the) (?:owe|pay|balance|bills?|amount|total)\b|what do (?:i|we) owe|do i (?:still )?owe|do i have (?:any |a |an |some )?(?:open |unpaid |new )*(?:bills?|balance|payments?)|(?:which|what) bills? (?:do i|are (?:due|open|unpaid|mine))|when (?:did|was|is) my (?:last|next)|did (?:you|my payment|i)|has my payment|have i paid|is there (?:a|any) bills?\b|(?:is|are) my (?:bills?|payments?|premium)\b.* (?:paid|posted|due))/,
    request:
      /^(?:(?:can|could|may|might|would) (?:you|u|ya|y'all|we|somebody|someone)\b|(?:will|do) you (?:please )?(?:pay|make|set|send|give|let|reset)\b|(?:i (?:want|need|would like|wanna|'d like|have)|i'd like) to (?!know|understand)|let me (?!know)|(?:please )?(?:pay|set up|reset|apply|dispute|schedule)\b|would it be possible to|(?:can|could|may) i (?:please )?(?:just )?(?:(?:pay|settle|make|set up|setup|put|do|talk|speak|apply|request|ask|reset|split|dispute|start|sign)\b|(?:see|view|check|get|have|look at) (?:my |the |a |an |some |all |more )*(?:bills?|balance|payments?|payment history|history|eobs?|extension|time|person|human|agent|rep|representative|help|payment plan|plan|aid|receipts?)\b))/,
    question:
      /^(?:how\b|what\b|what's\b|whats\b|why\b|when\b|where\b|where's\b|wheres\b|which\b|who\b|who's\b|whom\b|whose\b|is\b|are\b|am i\b|do\b|does\b|did\b|should\b|must\b|can\b|could\b|may\b|will\b|would\b|has\b|have (?:i|you|the|they)\b|if\b|walk me through|show me how|teach me|at what)/,
  },
  es: {
    lead: /^(?:(?:hola|buenas?(?: dias| tardes| noches)?|ok|y|pues|bueno|oiga|disculpe|perdon|por favor|una pregunta|tengo una (?:pregunta|duda)|quisiera saber|quiero saber|necesito saber|me gustaria saber|digame|dime|expliqueme|explicame|me (?:puede|podria|puedes) (?:decir|explicar)|(?:puede|podria|puedes) (?:decirme|explicarme)|sabe(?:s|n)?)[\s,.:;!-]+)+/,
    own: /^(?:cuanto (?:debo|tengo que pagar|es mi|le debo|les debo|me falta)|que (?:debo(?! (?:tener|hacer|llevar))|facturas tengo)|cual es mi (?:saldo|factura|deuda)|tengo (?:alguna |una )?(?:factura|deuda|saldo|pago)s?\b|debo (?:algo|dinero)|(?:recibieron|ya llego|ya se registro) mi pago|cuando (?:fue|es) mi (?:ultimo|proximo))/,
    request:
      /^(?:(?:quiero|quisiera|necesito|deseo|me gustaria|tengo que) (?!saber|entender)\w+r(?:me|lo|la)?\b|(?:me |nos |le )?(?:puede|pueden|puedes|podria|podrian|podrias)(?:n)?\b(?! (?:un|una|mi|los|las|el|la|otra|alguien|usarse|pagarse)\b)|(?:puedo|podria|se puede|podemos|es posible) (?:ya )?(?:pagar (?:mi|mis|la|una|esta|este|el)\b|ver mis?\b|revisar mis? (?:facturas?|saldo|pagos?)|consultar mis? (?:facturas?|saldo|pagos?)|hablar|solicitar|pedir|hacer un pago(?! reducido)|restablecer|disputar))/,
    question:
      /^(?:como\b|que\b|cual(?:es)?\b|cuando\b|cuant[oa]s?\b|donde\b|adonde\b|a (?:donde|que|quien|cuanto|partir)\b|en (?:donde|que|cuanto)\b|de (?:que|donde|cuanto)\b|con (?:que|quien|cuanto)\b|para que\b|por ?que\b|quien(?:es)?\b|hay\b|existe|es (?:posible|necesario|cierto|verdad|obligatorio|lo mismo|esto|un|una|seguro)\b|esta (?:cubiert|activ|incluid|vigente)|estoy cubiert|se (?:puede|pueden|permite|necesita|paga)|puedo\b|puede\b|pueden\b|podria\b|acepta[ns]?\b|reciben?\b|toman\b|tienen?\b|ofrecen?\b|ayudan\b|cubren?\b|tengo que\b|necesito (?:una? )?(?:referencia|mi numero)|debo\b|califico\b|atienden\b|cobran\b|funciona\b|sirve\b|si\b|y si\b|mi (?:plan|seguro|cobertura) )/,
  },
};

/** Details after "can I pay …" that make it a question about what is possible, instead of the wish to pay now. */
const howPossible: Record<Language, RegExp> = {
  en: /\b(?:by phone|over the phone|on my phone|on the go|in the app|by mail|online|in person|without|what each|with (?:a|an|my)? ?(?:check|card|credit|debit|hsa|fsa|cash|visa|amex|american express|mastercard|paypal|bank)|someone else|somebody else|another person|other people|(?:mother|father|mom|dad|parent|son|daughter|wife|husband|friend|child|kid|grandma|relative)s?'?s?|installments?|after the due date|late)\b/,
  es: /\b(?:por telefono|en el celular|en la app|desde cualquier|que es cada|por correo|en linea|por internet|en persona|con (?:una?|mi)? ?(?:cheque|tarjeta|efectivo|transferencia|hsa|fsa|visa|paypal)|sin|otra persona|alguien mas|(?:mama|papa|madre|padre|hijo|hija|esposa|esposo|amigo|abuela|pariente|familiar)e?s?|cuotas|a plazos|despues|tarde)\b/,
};

/**
 * Whether a message asks to be told something ("how do I pay a bill", "can I pay by phone") rather than for something to be done
 * ("can you pay my bill", "pay my bill") or looked up ("how much do I owe"). Strict: in doubt false, so that the task starts.
 */
export function isQuestion(text: string, lang: Language): boolean {
  const { lead, own, request, question } = patterns[lang];
  const whole = plainRunning(text.slice(0, longest)).replace(/[\u00a1\u00bf"]/g, '');
  const clauses = [whole, ...whole.split(/[,.;:!]\s+/)].map((clause) => clause.replace(lead, ''));
  if (
    clauses.some(
      (clause) =>
        own.test(clause) ||
        (request.test(clause) && !asksWhatIsPossible(clause, lang) && !asksWhetherOneMust(text, clause)),
    )
  )
    return false;
  if (text.includes('?') && (whole.match(/\S+/g)?.length ?? 0) > fewWords) return true;
  return clauses.some((clause) => question.test(clause) && (lang === 'en' || certainlyAsks(text, clause)));
}

/** "Extension?" is a wish with a question mark. */
const fewWords = 3;

/** "¿Tengo que guardarlo?" asks; "tengo que pagar" is a wish. */
const asksWhetherOneMust = (text: string, clause: string): boolean => text.includes('?') && /^tengo que\b/.test(clause);

const asksWhatIsPossible = (clause: string, lang: Language): boolean =>
  /^(?:can|could|may|puedo|podria|se puede|es posible)\b/.test(clause) && howPossible[lang].test(clause);

/** Without accents "que", "como", "si" and "debo" also begin statements: a question mark, an accent or a typical beginning decides. */
const certainlyAsks = (text: string, clause: string): boolean =>
  /[?¿]/.test(text) ||
  /(?:^|\s)(?:cómo|qué|cuál(?:es)?|cuándo|cuánt[oa]s?|dónde|adónde|quién(?:es)?)(?:\s|$)/i.test(
    text.normalize('NFC'),
  ) ||
  /^(?:como (?!no\b)(?:\w+o|se|puedo|hago|funciona|cambio|pago)\b|que (?:es|son|significa|quiere|pasa|hago|metodos?|formas?|tipos?|tengo que|necesito|opciones)\b|cual(?:es)?\b|cuando (?:vence|puedo|tengo|empieza|debo|abren|llega|aparece)|cuant[oa]s?\b|donde\b|a donde\b|por ?que\b|quien\b|hay\b|se puede\b|es posible\b|puedo\b|aceptan\b)/.test(
    clause,
  );
