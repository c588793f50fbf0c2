const deniedEn =
  /\b(?:den(?:y|ied|ies|ial)|reject(?:ed)?|refus(?:ed?|al)|turned down|(?:not|n't|never|isnt|wasnt|didnt|doesnt|wont|werent) (?:being |been |get |getting )?(?:cover(?:ed)?|pa(?:y|id)|approved?)(?: for)?|uncovered)\b/;
const apart =
  /\b(?:not|(?:is|was|are|were|do|does|did|has|have|had|wo|ca|could|would|should)n'?t)\b.*\b(?:cover(?:ed)?|pa(?:y|id)|approved?)\b/;
const deniedEs =
  /\b(?:(?:de)?neg(?:o|aron|ad[oa]s?|aro|ar)|denieg(?:a|an)|rechaz(?:o|aron|ad[oa]s?)|no (?:me )?(?:se )?(?:la |lo |las |los )?(?:cubr(?:io|ieron|e|en)|pag(?:o|aron|a|an)|aprob(?:o|aron)|quisieron pagar)|no (?:fue|fueron|esta|estan|estaba|es) (?:cubiert|pagad|aprobad)[oa]s?)\b/;
const asksWhy =
  /^(?:why|how come|what (?:was|is|were|got|did they|part)|was|were|is|did|which|for what reason|por ?que|que|cual(?:es)?|fue|porque)\b/;
const claimCode =
  /\b(?:(?:co|pr|oa|pi|cr)[- ]?[a-z]?\d{1,3}|(?:code|codigo|remark|observacion)(?: number| numero)? ([a-z]{0,2}\d{1,3}))\b/;

/** Words that name no service. */
const empty = new Set(
  "why was were is are did do does not isn't isnt wasn't wasnt weren't werent didn't didnt doesn't doesnt won't wont the a an my this that it its it's they them you your plan insurance insurer for of on in to by be been being get got getting have has had cover covers covered pay pays paid deny denied denies denial reject rejected refuse refused turned down approve approved uncovered never how come what which and so me i we anything something everything part parts reason for por que porque el la los las un una mi mis este esta eso esto esa ese lo le les me se fue fueron es esta estan no nada negaron nego negado negada negados negadas negar denegaron denegado denegada deniega deniegan rechazaron rechazo rechazado rechazada rechazados rechazadas cubrieron cubrio cubre cubren cubierto cubierta cubiertos cubiertas pagaron pago paga pagan pagado pagada aprobaron aprobado aprobada quisieron pagar plan seguro aseguranza algo todo parte cual cuales de del en a con y".split(
    ' ',
  ),
);
const serviceWords = (words: string): string =>
  (words.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []).filter((word) => !empty.has(word)).join(' ');

const asksForTheWord = /\b(?:means?|significa|quiere decir)\b|^(?:define|definition|que es|que son|what is an?) /;
const asksForTheCode = /^(?:what|explain|define|meaning|que|cual|explic|significado)/;

/** Payments that somebody has not made, or that were refused, are another matter. */
const payments = /\b(?:bills|facturas|payments?|pagos?|premiums?|primas?|card|tarjeta)\b/;

/** What a message asks to have justified: the service or code that it names, '' when it names none; undefined when it asks nothing such. */
export function deniedThing(words: string): string | undefined {
  if (payments.test(words)) return undefined;
  const code = claimCode.exec(words);
  if (code && (asksForTheCode.test(words) || asksWhy.test(words) || code[0] === words)) return code[1] ?? code[0];
  const denied = deniedEn.test(words) || apart.test(words) || deniedEs.test(words);
  return denied && asksWhy.test(words) && !asksForTheWord.test(words) ? serviceWords(words) : undefined;
}
