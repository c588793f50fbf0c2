import type { eob as english } from '../en/eob.js';

/** Words that explain an Explanation of Benefits, in Spanish. */
export const eob: typeof english = {
  notABill: 'Esto no es una factura. Es una Explicación de Beneficios (EOB): muestra cómo su plan procesó un reclamo.',
  notABillShort: 'Esto no es una factura.',
  claim: (number) => `reclamo ${number}`,
  dates: (from, to) => `del ${from} al ${to}`,
  unnamedEob: 'Explicación de Beneficios',
  care: {
    emergency: 'Atención de emergencia',
    'hospital-stay': 'Hospitalización',
    nursing: 'Estancia en un centro de enfermería',
    hospice: 'Cuidado de hospicio',
    'home-care': 'Atención médica en casa',
    outpatient: 'Atención ambulatoria',
    office: 'Servicio médico',
    pharmacy: 'Receta médica',
    dental: 'Atención dental',
    vision: 'Atención de la vista',
    other: 'Servicio de salud',
  },
  status: {
    complete: 'El plan ya terminó de procesar este reclamo.',
    partial: 'El plan terminó de procesar solo una parte de este reclamo. Los montos pueden cambiar.',
    queued: 'El plan todavía está procesando este reclamo. Los montos pueden cambiar.',
    error: 'El plan no pudo procesar este reclamo.',
    draft: 'Esto es un borrador. Los montos pueden cambiar.',
    cancelled: 'El plan canceló este reclamo.',
    'entered-in-error': 'El plan lo registró por error.',
    unknown: '',
  },
  rowsTitle: 'A dónde fue el dinero:',
  rowsTitlePartly: 'Lo que esta EOB dice sobre el dinero:',
  rows: {
    price: 'Precio del proveedor',
    discount: 'Descuento del plan',
    'not-covered': 'No cubierto',
    'other-insurer': 'Pagó otro seguro',
    'plan-paid': 'Pagó el plan',
    deductible: 'Deducible (usted)',
    copay: 'Copago (usted)',
    coinsurance: 'Coseguro (usted)',
    'your-share': 'Su parte',
    'already-paid': 'Ya pagado por usted (dentro de su parte)',
    unexplained: 'No explicado por esta EOB',
  },
  row: (name, amount, workedOut) => `${name}: ${amount}${workedOut ? ' (calculado)' : ''}`,
  glossary: {
    price: 'El precio del proveedor es lo que cobró el médico o el hospital antes de que interviniera su plan.',
    discount:
      'El descuento del plan es la parte del precio que su plan no acepta. Dentro de la red, nadie puede cobrársela.',
    'not-covered': 'Lo no cubierto es la parte que su plan no paga. Un código dice por qué y a quién le toca pagarla.',
    'other-insurer': 'Otro seguro, por ejemplo el de su pareja o Medicare, pagó primero esta parte.',
    'plan-paid': 'Lo que pagó el plan es lo que su plan le paga al proveedor o a usted.',
    deductible:
      'El deducible es lo que usted paga cada año por la atención cubierta antes de que su plan empiece a pagar.',
    copay: 'El copago es una cuota fija por una visita o una medicina, por ejemplo $20.',
    coinsurance: 'El coseguro es su porcentaje del precio permitido, por ejemplo 20%, después del deducible.',
    'your-share': 'Su parte es lo que le toca pagar a usted del precio: deducible, copago y coseguro.',
    'already-paid': 'Lo ya pagado es lo que usted pagó antes, por ejemplo en la visita. Se resta de su parte.',
    unexplained:
      'No explicado significa que los montos de la EOB no suman el precio. Pregunte al plan por esta parte antes de pagarla.',
  },
  figures: {
    price: 'el precio',
    discount: 'el descuento',
    notCovered: 'la parte no cubierta',
    allowed: 'el monto permitido',
    paid: 'lo que pagó el plan',
    otherInsurer: 'lo que pagó el otro seguro',
    deductible: 'el deducible',
    copay: 'el copago',
    coinsurance: 'el coseguro',
    liability: 'su parte',
    alreadyPaid: 'lo que usted ya pagó',
  },
  conflicts: {
    'totals-disagree': (figure, a, b) => `En dos lugares, ${figure} es ${a} y ${b}.`,
    'lines-disagree': (figure, a, b) => `En los totales, ${figure} es ${a}, pero las líneas suman ${b}.`,
    'paid-disagrees': (_, a, b) => `Lo que pagó el plan es ${a} en un lugar y ${b} en otro.`,
    'share-disagrees': (_, a, b) => `Su parte es ${a} en un lugar, pero deducible, copago y coseguro suman ${b}.`,
    'discount-disagrees': (_, a, b) => `El descuento es ${a}, pero el precio y el monto permitido dejan ${b}.`,
    'stated-twice': () => 'Un monto aparece dos veces y no puedo saber cuál vale.',
  },
  conflictsTitle: 'Algunos montos de esta EOB no coinciden:',
  conflictsMean: 'Por eso no puedo decir cuánto debe. Pregunte al plan antes de pagar. Puedo ayudarle con eso.',
  moreConflicts: (count) => `Y ${count} más de este tipo.`,
  notes: {
    'claim-level-left-out':
      'Otra lista de esta EOB muestra otros montos. Los totales y las líneas coinciden entre sí, así que no usé esa lista.',
    'lines-incomplete': 'Algunas líneas de esta EOB no tienen montos.',
    'paid-more-than-share': 'Usted ya pagó más que su parte. Pida la diferencia al proveedor.',
    'code-against-share':
      'Su parte en esta EOB no concuerda con el código de lo que no se pagó. Por eso no puedo decir cuánto debe. Pregunte al plan antes de pagar.',
    'discount-may-be-billed':
      'Según un código de esta EOB, el proveedor también puede cobrarle el descuento del plan. Por eso no puedo decir cuánto debe. Pregunte al plan antes de pagar.',
  },
  unexplained: (amount) =>
    `Esta EOB no explica ${amount} del precio. Es importante, porque alguien podría cobrárselo. Pregunte al plan por esta parte antes de pagarla.`,
  owes: (amount) => `Según esta EOB, su parte es ${amount}.`,
  withNotCovered: (amount) => `Eso incluye ${amount} que no están cubiertos.`,
  owesNothing: 'Según esta EOB, usted no debe nada.',
  owesLeft: (share, paid, left) => `Según esta EOB, su parte es ${share}. Ya pagó ${paid}; quedan ${left}.`,
  owesBetween: (least, most) =>
    `Según esta EOB, su parte está entre ${least} y ${most}. No dice quién paga lo que no está cubierto; el plan puede decírselo.`,
  denialsTitle: 'Lo que no se pagó y por qué:',
  denial: (service, amount, code, whole) =>
    `${[service, amount].filter(Boolean).join(', ') || (whole ? 'Este reclamo' : 'Un servicio')} (código ${code}):`,
  unknownCode: 'No tengo un significado en palabras sencillas para este código.',
  remark: (code, meaning) => `Observación ${code}: ${meaning}`,
  bears: {
    member: 'Según su código, esta parte se le puede cobrar a usted.',
    provider: 'Según su código, el proveedor no puede cobrarle esta parte.',
    plan: 'Según su código, el plan asume esta parte.',
    network: 'Según su código, un proveedor de su red no puede cobrarle esta parte.',
  },
  appealBy: (date) => `Según nuestro cálculo, puede apelar hasta el ${date}. La fecha que vale es la de su aviso.`,
  appealOver: (date) =>
    `Según nuestro cálculo, el plazo para apelar terminó el ${date}, pero la fecha que vale es la de su aviso. Llame al plan si algo se lo impidió.`,
  appealOnNotice: 'Su aviso indica el último día para apelar.',
  bill: {
    match: (bill, amount) => `${bill} pide ${amount}. Coincide con su parte.`,
    'bill-higher': (bill, amount, difference) =>
      `${bill} pide ${amount}. Son ${difference} más de lo que le toca pagar según esta EOB. No pague la diferencia todavía; puedo ayudarle a reclamarla.`,
    'bill-lower': (bill, amount, difference) =>
      `${bill} pide ${amount}. Son ${difference} menos que su parte según esta EOB. Puede llegar otra factura.`,
    'different-dates': (bill, amount) =>
      `${bill} pide ${amount}, pero es de otra fecha de servicio. Quizá corresponda a otra EOB.`,
    'cannot-compare': (bill, amount) =>
      `${bill} pide ${amount}. Esta EOB no dice con claridad cuál es su parte, así que no puedo compararla. Pregunte al plan antes de pagar.`,
  },
  aBill: 'Su factura',
  billNamed: (number) => `La factura ${number}`,
  beforeEob: 'Esa factura se hizo antes de que el plan terminara este reclamo, así que puede pedir de más.',
  progressTitle: (date) => `Lo que lleva del año, al ${date}:`,
  deductibleProgress: (met, limit, left) => `Deducible: ${met} de ${limit} (faltan ${left})`,
  outOfPocketProgress: (met, limit, left) => `Límite de gastos de su bolsillo: ${met} de ${limit} (faltan ${left})`,
  hints: {
    emergency:
      'Esto parece atención de emergencia fuera de su red. La ley contra facturas sorpresa (No Surprises Act) normalmente limita su cuenta a su parte dentro de la red.',
    'clinician-at-facility':
      'Parece que alguien fuera de su red le atendió en un hospital o centro. La ley contra facturas sorpresa (No Surprises Act) puede limitar lo que le cobran.',
    'air-ambulance':
      'Esto parece una ambulancia aérea fuera de su red. La ley contra facturas sorpresa (No Surprises Act) normalmente limita su cuenta a su parte dentro de la red.',
    'balance-bill':
      'Fuera de su red, el proveedor puede cobrarle más de lo que acepta el plan. Si fue una emergencia, o en un hospital de su red, la ley contra facturas sorpresa (No Surprises Act) quizá no lo permita.',
    'plan-applied-it': 'El plan dice que aplicó a este reclamo las reglas contra facturas sorpresa.',
  },
  hintHelp: 'Ayuda gratuita: No Surprises Help Desk, 1-800-985-3059.',
  aid: '¿Le cuesta pagar esto? Pregúnteme por la ayuda económica; puedo empezar la solicitud con usted.',
  linesTitle: 'Línea por línea:',
  lineName: (position) => `Servicio ${position}`,
  lineAlone: 'Los montos de esta línea no cuadran por sí solos.',
  lineEmpty: 'Esta línea no tiene montos.',
  moreLines: (count) => `… y ${count} líneas más.`,
  reasons: {
    'too-large': 'Este archivo es demasiado grande para una EOB (más de 20 MB), así que no lo leí.',
    empty: 'Este archivo está vacío.',
    xml: 'Este archivo es XML. Solo puedo leer EOB en formato FHIR JSON.',
    'not-json': 'Este archivo no es JSON completo. Quizá quedó cortado: descárguelo otra vez, por favor.',
    'too-deep': 'Este archivo tiene demasiados niveles para ser una EOB, así que no lo leí.',
    unreadable: 'No pude abrir este archivo.',
    'other-resource': 'Esto no es una Explicación de Beneficios.',
    'no-eob': 'No encontré ninguna Explicación de Beneficios en este archivo.',
    'older-fhir':
      'Esta EOB tiene un formato más antiguo (FHIR STU3 o un borrador). Yo leo FHIR R4 y no adivino qué significan otros montos.',
    'prior-authorization':
      'Esto es una autorización previa: la respuesta sobre si el plan cubrirá la atención. No es la EOB de un reclamo y no dice nada sobre lo que debe.',
    'other-use': 'Esto no está marcado como la EOB de un reclamo, así que no explico sus montos.',
    estimate:
      'Esto es un estimado hecho antes de la atención. No es la EOB de un reclamo, así que no se debe nada por él.',
    cancelled: 'El plan canceló esta EOB, así que sus montos ya no valen. Busque una más reciente.',
    'entered-in-error': 'El plan registró esta EOB por error, así que sus montos no valen.',
    'processing-error': 'El plan no pudo procesar este reclamo, así que todavía no hay nada que explicar.',
    'bad-amount': 'Un monto de esta EOB no es un número simple, así que no explico sus montos.',
    'other-currency': 'Esta EOB tiene montos en otra moneda. Solo puedo explicar dólares de Estados Unidos.',
    'no-amounts': 'Esta EOB no muestra montos, así que no hay nada que sumar.',
    'no-price': 'Esta EOB no da el precio del proveedor, así que no puedo mostrar a dónde fue cada dólar.',
    'only-price': 'Esta EOB da el precio, pero no cómo se repartió.',
    'prices-disagree': 'Esta EOB da dos precios distintos, así que no puedo mostrar a dónde fue el dinero.',
    reversal: 'Esta EOB anula un reclamo anterior. Busque la EOB que la reemplaza.',
    'negative-amount':
      'Un monto de esta EOB es menor que cero. Quizá se anuló algo, así que no puedo mostrar a dónde fue el dinero.',
    'allowed-above-price': 'El monto permitido es mayor que el precio, así que no puedo mostrar a dónde fue el dinero.',
    'more-than-price':
      'Las partes de esta EOB suman más que el precio, así que no puedo mostrar a dónde fue el dinero.',
    'part-unexplained': '',
    'sources-disagree': '',
    'not-final': 'El plan no ha terminado este reclamo, así que no puedo decir cuánto deberá.',
  },
  otherResource: (type) => `Esto es un recurso FHIR ${type}, no una Explicación de Beneficios.`,
  askThePlan:
    'El plan puede decirle más: llame al número de su tarjeta de miembro y tenga a la mano el número de reclamo o esta EOB.',
  chart: {
    title: 'A dónde fue el dinero',
    describe: (price, parts) => `Gráfico de barras. El precio de ${price} se compone de: ${parts}.`,
  },
};
