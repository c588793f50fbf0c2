import type { Slots } from './meaning.js';

type Portion = NonNullable<Slots['portion']>;

const full =
  /^(?:(?:the |it |pay )?(?:full|whole|entire|total|complete)(?: (?:thing|amount|balance|bill|lot|one|payment))?|in full|paid? (?:it )?in full|pay (?:it )?(?:all|off)|all|everything|(?:all|the whole) of it|it all|all that i owe|(?:all|everything|what|whatever)(?: that)? i owe|the (?:whole )?balance|(?:the )?(?:full|entire|whole|total) (?:balance|amount)(?: due)?|(?:lo |el |la )?(?:todo|total|completo|completa|entero|entera|saldo completo|saldo total|saldo|cuenta completa|monto total|monto completo|cantidad total|cantidad completa|totalidad)|lo que (?:debo|falta)|todo lo que debo|por completo|toda|todito)$/;
const half =
  /^(?:(?:a |one |the )?half(?: of (?:it|that|the (?:bill|balance|total|amount))| (?:the|my) (?:bill|balance|total|amount)| now)?|50 ?%|50 percent|fifty percent|(?:la |una )?mitad(?: (?:de|del) (?:eso|la factura|la cuenta|el saldo|saldo|total|monto))?|medio|el 50 ?%|50 por ciento|el cincuenta por ciento)$/;
const minimum =
  /^(?:(?:the |just the )?min(?:imum)?(?: (?:payment|amount|due))?|(?:the )?least i can(?: pay)?|(?:the )?lowest (?:amount|payment)|(?:el |lo )?(?:pago )?minimo|lo menos(?: posible| que pueda)?)$/;

/** A whole plain answer that names a share of the balance: "the whole thing", "la mitad", "the minimum". */
export function readPortion(answer: string): Portion | undefined {
  if (full.test(answer)) return 'full';
  if (half.test(answer)) return 'half';
  return minimum.test(answer) ? 'minimum' : undefined;
}
