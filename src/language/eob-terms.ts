import type { RowId } from '../billing/eob/rows.js';

/** Words of an EOB that people ask about: its rows, and what stands around them. */
export type EobTerm =
  | RowId
  | 'allowed'
  | 'appeal'
  | 'authorization'
  | 'claim'
  | 'denial'
  | 'eob'
  | 'network'
  | 'out-of-pocket'
  | 'worked-out';

/** How people call each of them in either language, spelled as `plain` spells. The most telling first. */
const names: readonly [EobTerm, string][] = [
  [
    'out-of-pocket',
    'out[- ]of[- ]pocket(?: max(?:imum)?| limit| costs?| expenses?)?|oop(?: max)?|gastos? de (?:su |mi )?bolsillo|(?:maximo|limite|tope)(?: anual)? de (?:gastos? de )?(?:su |mi )?bolsillo|de mi bolsillo',
  ],
  ['network', '(?:in|out)[- ](?:of[- ])?network|network|(?:dentro|fuera) de (?:la )?red|red'],
  [
    'authorization',
    '(?:prior |pre-?)?authori[sz]ation|pre-?auth|pre-?approval|autorizacion(?: previa)?|preautorizacion',
  ],
  ['coinsurance', 'co-? ?insurance|coinsurence|coseguros?|coaseguro'],
  ['copay', 'co-? ?pay(?:ment)?s?|copagos?'],
  ['deductible', 'deduct[ai]bles?|deducibles?'],
  [
    'allowed',
    '(?:allowed|eligible|negotiated)(?: amount| price| charge| rate)?|(?:monto|precio|cargo) (?:permitido|elegible|negociado)|permitido',
  ],
  [
    'not-covered',
    '(?:amount )?(?:not|non)[- ]?covered(?: amount| charges?| part)?|uncovered|(?:la parte |lo |monto )?no cubiert[oa]s?',
  ],
  [
    'unexplained',
    '(?:the )?(?:part |amount )?(?:not explained|unexplained)(?: by (?:this|the) eob| amount| part)?|(?:la parte |lo |monto )?(?:no explicad[oa]|sin explicar)(?: por esta eob)?',
  ],
  [
    'discount',
    '(?:plan |network |provider |contract(?:ual)? )?(?:discounts?|adjustments?|write-? ?offs?|savings)|(?:descuentos?|ajustes?|ahorros?)(?: del plan| de la red| contractual)?',
  ],
  [
    'other-insurer',
    'other (?:insurance|insurer)(?: paid)?|(?:primary|secondary) (?:insurance|insurer)|coordination of benefits|cob|(?:lo que pago |pago )?(?:el )?otro seguro|coordinacion de beneficios',
  ],
  [
    'already-paid',
    '(?:what i )?already paid(?: by (?:me|you))?(?: \\(part of your share\\))?|(?:i|me) (?:already )?paid(?: already)?|what i paid|(?:lo )?ya pagad[oa](?: por (?:mi|usted))?|(?:lo que )?(?:yo )?ya pague',
  ],
  [
    'plan-paid',
    "(?:(?:the|my|our) )?(?:plan|insurance|insurer|medicare)(?: has| already)? (?:pa(?:y|ys|id)|payment|covers?|covered)|plan'?s (?:payment|part|share)|(?:you(?: guys)?) (?:pa(?:y|id)|covered)|benefits? paid|(?:lo que )?(?:pago|pagaron|cubrio|paga|cubre) (?:el|mi) (?:plan|seguro|aseguranza)|(?:el|mi) (?:plan|seguro|aseguranza)(?: ya)? (?:pago|paga|cubrio|cubre)|pago del plan|parte del plan",
  ],
  [
    'your-share',
    "(?:(?:my|your|patient|member)(?:'s)? )(?:share|part|portion|responsibility|liability)|share|patient resp|(?:mi|su|la) (?:parte|porcion|responsabilidad)(?: del paciente)?|responsabilidad del paciente|lo que me toca",
  ],
  [
    'price',
    "(?:(?:provider|doctor|hospital)'?s? )?(?:price|full charge|list price)|(?:amount |total )?(?:billed|submitted)(?: amount| charges?)?|provider'?s price|(?:el )?precio(?: del (?:proveedor|medico|hospital))?|(?:monto|total) (?:cobrado|facturado|presentado)|(?:the |my )?(?:doctor|hospital|provider|clinic) (?:charged?|bill(?:ed)?|ask(?:ed)?(?: for)?)(?: me)?|(?:lo que )?(?:me )?cobr(?:o|aron)(?: en)? (?:el|la) (?:proveedor|medico|doctora?|hospital|clinica)",
  ],
  ['worked-out', '\\(?worked out\\)?|derived|\\(?calculado\\)?'],
  ['denial', 'denials?|denied|denegad[oa]s?|negad[oa]s?|rechazad[oa]s?|denegacion|rechazo'],
  ['appeal', 'appeals?|appealing|apelacion(?:es)?|apelar'],
  ['claim', 'claims?(?: numbers?)?|reclamos?|reclamacion|numero de reclamo'],
  [
    'eob',
    'eobs?|explanations? of benefits?|explicacion(?:es)? de beneficios|this (?:paper|document|statement)|este (?:papel|documento)',
  ],
];

const patterns = names.map(([term, source]): [EobTerm, RegExp] => [term, new RegExp(`^(?:${source})$`)]);

/** The term that the words are, and nothing besides; `words` as `plain` spells them, without an article. */
export const eobTerm = (words: string): EobTerm | undefined => patterns.find(([, pattern]) => pattern.test(words))?.[0];
