import { plain } from './plain.js';

const longest = 400;
const fewestWords = 4;

const wrong =
  /\b(?:(?:over|double|mis)[ -]?(?:charged?|billed)|(?:charged?|bill(?:ed)?) (?:me |us |him |her )?(?:\w+ ){0,4}(?:twice|two times|double|again|too much|wrong(?:ly)?|more than|for (?:something|a|an|two|three|things|stuff))|(?:charged?|billed) (?:me|us|twice)|i (?:was|got|am being|'m being) (?:charged|billed)|(?:billed|charged|paid|listed|shows up|there) twice|never (?:had|got|received|saw|went|did|happened|been|stayed|took)|(?:did not|didn'?t|wasn'?t|was not) (?:have|get|receive|see|go|stay|there|me|mine|do|happen|take)|(?:is|are|was|were) (?:wrong|incorrect|not mine|not right|a mistake|a duplicate)|isn'?t (?:mine|right)|not my (?:bill|charge)|already paid|paid (?:it|this|that) already|(?:too high|duplicate|mistake|error)|my share is (?:less|lower))\b/;
const wrongSpanish =
  /\b(?:(?:me|nos|le) (?:estan )?(?:cobr(?:aron|ando|an|o)|factur(?:aron|an|o)|hicieron pagar)|cobro (?:doble|de mas|duplicado)|(?:cobrad[oa]|facturad[oa]|pagad[oa]) (?:dos veces|doble)|dos veces|nunca (?:me|tuve|fui|recibi|vi|estuve|hubo)|no (?:me hicieron|fui|recibi|estuve|tuve|es mi[oa]|era yo|vi)|ya (?:la |lo |los |las )?(?:pague|habia pagado)|esta (?:mal|equivocad[oa]|duplicad[oa])|es (?:un )?error|no es correct[oa]|de mas|demasiad[oa])\b/;
/** Asks for something to be done or told, rather than says what is wrong. */
const request =
  /^(?:(?:hi|hello|please|hola|por favor)[, ]+)*(?:i (?:want|need|would like|'d like)|i'd like|can|could|would|will|do|does|did|is|are|what|why|when|where|who|how|which|dispute|pay|show|list|explain|help|quiero|quisiera|necesito|puede|puedo|podria|disputar|pagar|ver|que|por que|cuando|donde|quien|como|cual|cuanto)\b/;

const because = /\b(?:because|since|porque|ya que)\s+(.{10,})$/is;

/** What a message says is wrong with a bill: all of it, or what follows "because"; undefined when it says nothing of the kind. */
export function findComplaint(text: string): string | undefined {
  const said = text.trim();
  if (isComplaint(said)) return said;
  const reason = because.exec(said)?.[1]?.trim();
  return reason !== undefined && isComplaint(reason) ? reason : undefined;
}

/** Whether a message says in a sentence what is wrong with a bill, without asking for anything. */
export function isComplaint(text: string): boolean {
  if (text.length > longest || /[?¿]/.test(text)) return false;
  const said = plain(text);
  if ((said.match(/\p{L}+/gu) ?? []).length < fewestWords || request.test(said)) return false;
  return wrong.test(said) || wrongSpanish.test(said);
}
