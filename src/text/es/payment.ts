import { billName } from '../bill-name.js';
import type { BillLine, payment as english, MethodLine } from '../en/payment.js';
import { date, money } from '../format.js';
import { methodName } from '../method-name.js';
import type { Choice } from '../reply.js';

/** Cómo se llama una forma de pago guardada, sea de la marca que sea. */
const methodNames = {
  'credit-card': [
    'tarjeta de prueba',
    'tarjeta',
    'la tarjeta',
    'mi tarjeta',
    'tarjeta de crédito',
    'la tarjeta de crédito',
  ],
  'debit-card': ['tarjeta', 'la tarjeta', 'mi tarjeta', 'tarjeta de débito', 'la tarjeta de débito', 'débito'],
  'bank-account': [
    ...['cuenta', 'la cuenta', 'mi cuenta', 'banco', 'el banco', 'mi banco', 'cuenta bancaria', 'la cuenta bancaria'],
    ...['cuenta de banco', 'cuenta corriente', 'la cuenta corriente', 'cuenta de cheques', 'la cuenta de cheques'],
  ],
};

/** Una cuenta de ahorros no es la corriente. */
const namesOf = ({ name, type = 'credit-card' }: MethodLine): string[] =>
  name.startsWith('Savings')
    ? [...methodNames[type].filter((each) => !/corriente|cheques/.test(each)), 'ahorros', 'cuenta de ahorros']
    : methodNames[type];

const brandNames = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express', discover: 'Discover' };
const accountNames = { checking: 'cuenta corriente', savings: 'cuenta de ahorros' };
const kindNames = {
  'credit-card': 'tarjeta de crédito',
  'debit-card': 'tarjeta de débito',
  'bank-account': 'cuenta bancaria',
};

const kindName = { medical: 'médica', premium: 'prima' };

export const billTitle = (bill: BillLine): string =>
  `${bill.number}: ${billName(bill.description, 'es')} (${kindName[bill.kind]}), ${money(bill.balanceCents)}, ${bill.overdue ? 'venció' : 'vence'} el ${date(bill.due, 'es')}`;

export const billChoices = (bills: readonly BillLine[]): Choice[] =>
  bills.map((bill) => ({ id: bill.number, title: billTitle(bill), says: bill.number }));

export const payment: typeof english = {
  ask: {
    billNumber: ({ bills }) => ({ text: 'Dígame qué factura quiere pagar:', choices: billChoices(bills) }),
    amountCents: ({ billNumber, balanceCents, due }) => ({
      text: `La factura ${billNumber} tiene un saldo de ${money(balanceCents)} y vence el ${date(due, 'es')}. Dígame cuánto quiere pagar: todo, la mitad u otra cantidad.`,
      choices: [{ id: 'full', title: `Todo, ${money(balanceCents)}`, says: 'todo' }],
      listed: true,
    }),
    methodToken: ({ methods }) => ({
      text: '¿Con qué quiere pagar? Por favor, nunca escriba aquí un número de tarjeta o de cuenta.',
      choices: methods.map((method) => ({
        id: method.id,
        title:
          method.kind === 'page'
            ? 'Otra tarjeta o cuenta, en nuestra página segura'
            : method.kind === 'test-card'
              ? `${method.name} (tarjeta de prueba, sin dinero real)`
              : methodName(method.name, 'es'),
        synonyms:
          method.kind === 'page'
            ? ['otra tarjeta', 'tarjeta nueva', 'nueva', 'página segura', 'página']
            : [...namesOf(method), method.name.split(' ')[0] ?? ''],
      })),
    }),
    pageDone: ({ url }) => ({
      text: `Abra esta página y ponga ahí su tarjeta o cuenta: ${url}\nEn esa página no se cobra nada. Regrese y diga "listo".`,
      choices: [
        { id: 'done', title: 'Listo', synonyms: ['lista', 'ya', 'ya terminé', 'terminé', 'hecho', 'ya quedó'] },
      ],
      listed: true,
    }),
    agreed: (summary) => ({
      text: `Por favor, revise:\n• Factura: ${summary.billNumber}, ${billName(summary.description, 'es')}\n• Cantidad: ${money(summary.amountCents)} de ${money(summary.balanceCents)}\n• Paga con: ${methodName(summary.methodName, 'es')}\n• Fecha: hoy, ${date(summary.today, 'es')}${summary.sandbox ? '\nEste es un sistema de prueba. No se mueve dinero real.' : ''}\n¿Hago este pago? Diga sí o no.`,
      choices: [
        { id: 'yes', title: `Sí, pagar ${money(summary.amountCents)}`, says: 'sí' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: () => ({
      text: 'Está bien, no cobré nada. ¿Qué quiere cambiar?',
      choices: [
        { id: 'bill', title: 'La factura', synonyms: ['otra factura', 'factura'] },
        { id: 'amount', title: 'La cantidad', synonyms: ['cantidad', 'monto', 'otra cantidad'] },
        { id: 'method', title: 'La forma de pago', synonyms: ['forma de pago', 'tarjeta', 'otra tarjeta', 'método'] },
        { id: 'stop', title: 'Nada, terminar aquí', synonyms: ['nada', 'terminar', 'ninguna', 'no'] },
      ],
    }),
  },
  why: {
    billNumber: 'Puede tener más de una factura y quiero que su dinero vaya a la correcta.',
    amountCents: 'Puede pagar todo o una parte. Yo nunca elijo la cantidad por usted.',
    methodToken: 'Necesito saber de dónde sale el dinero. Solo veo los últimos cuatro dígitos.',
    pageDone: 'Los números de tarjeta solo están seguros en la página de pago; espero aquí hasta que regrese.',
    agreed: 'Nunca cobro nada antes de que usted lo vea y diga que sí.',
    change: 'Así conservo las respuestas que estaban bien.',
  },
  again: {
    billNumber: 'Elija una factura por su lugar en la lista o por su número de factura.',
    amountCents: 'Escriba una cantidad en dólares, como $50 o 182.40, o diga "todo" o "la mitad".',
    methodToken: 'Elija una forma de pago de la lista por su número.',
    pageDone: 'Cuando termine en la página de pago, diga "listo". Para dejarlo, diga "cancelar".',
    agreed: 'Necesito un sí o un no claro antes de pagar. Diga "sí" para pagar, "no" para cambiar algo.',
    change: 'Diga factura, cantidad o forma de pago, o diga "terminar".',
  },
  onlyBill: (bill) => `Tiene una factura pendiente: ${billTitle(bill)}.`,
  noBills: 'Buenas noticias: no tiene facturas pendientes.',
  noPremium: 'No tiene ninguna prima pendiente.',
  notYours: (number) => `No veo una factura pendiente ${number} a su nombre.`,
  alreadyPaid: (number) => `La factura ${number} ya está pagada. No queda nada por pagar.`,
  noneLike: (hint) => `No veo una factura pendiente suya que corresponda a "${hint}".`,
  onlyToday:
    'Solo puedo hacer pagos con fecha de hoy, así que no pongo otra fecha. Para pedir más tiempo, diga "más tiempo".',
  tooMuch: (balance) => `Eso es más que el saldo de ${money(balance)}. Puedo cobrar como máximo el saldo.`,
  noMinimum: 'No tengo una cantidad mínima para esta factura; usted elige.',
  notOnFile: ({ kind, named = {} }) => {
    const { brand, account, last4, credit } = named;
    const what = brand
      ? `${brandNames[brand]}${kind === 'debit-card' ? ' de débito' : credit ? ' de crédito' : ''}`
      : account
        ? accountNames[account]
        : kind
          ? kindNames[kind]
          : 'tarjeta o cuenta';
    const ending = last4 ? ` que termine en ${last4}` : '';
    return `No tengo guardada una ${what}${ending}. Elija de lo que tengo o agregue una nueva en nuestra página segura.`;
  },
  notFinished: 'La página de pago todavía no está completa.',
  pageEnded: 'Esa página de pago ya venció. Aquí tiene una nueva.',
  changed: 'El saldo de esta factura cambió desde que lo vio, así que no cobré nada. Por favor, revise otra vez.',
  paid: (result) =>
    `Listo. Pagó ${money(result.amountCents)} de ${result.billNumber}. Su número de confirmación es ${result.confirmation}. Por favor, guárdelo. ${result.leftCents > 0 ? `Quedan ${money(result.leftCents)} por pagar en esta factura.` : 'No queda nada por pagar en esta factura.'}`,
  receipt: (url) => `Recibo: ${url}`,
  declined: 'El pago fue rechazado y no se cobró nada. Por favor, elija otra forma de pago.',
  unknown: (reference, contact) =>
    `Todavía no sé si este pago se hizo. Por favor, no pague otra vez. Sigo revisando y lo verá en "historial de pagos". Número de referencia ${reference}. Una persona también puede revisar: ${contact}`,
  stopped: 'No se pagó nada.',
};
