import type { paymentHistory as english, PaymentLine } from '../en/payment-history.js';
import { date, money } from '../format.js';
import { methodName } from '../method-name.js';

const lines = (payments: PaymentLine[]): string =>
  payments
    .map(
      (p) =>
        `• ${date(p.on, 'es')}: ${money(p.amountCents)} de ${p.bill}, ${methodName(p.method, 'es')}, número de confirmación ${p.confirmation}${p.receipt ? `\n  Recibo: ${p.receipt}` : ''}`,
    )
    .join('\n');

export const paymentHistory: typeof english = {
  title: 'ver sus pagos',
  ask: {},
  why: {},
  list: ({ payments, more }) =>
    `Sus pagos, el más reciente primero:\n${lines(payments)}${more > 0 ? `\nHay ${more} más.` : ''}`,
  receipts: (payments) => `Aquí está el recibo; ahí lo puede imprimir o guardar como PDF:\n${lines(payments)}`,
  noReceipt: (payments) =>
    `Solo tengo páginas de recibo de los pagos hechos aquí. De los demás, el número de confirmación es el comprobante:\n${lines(payments)}`,
  noMail: 'No puedo enviar recibos por correo.',
  twice: (payments) =>
    `Estos pagos se parecen:\n${lines(payments)}\nSi uno es un error, diga "disputar ${payments[0]?.bill}" y un representante de facturación lo revisará. O diga "persona".`,
  once: (payments) =>
    `No veo ningún pago dos veces:\n${lines(payments)}\nSi su banco muestra uno dos veces, una persona puede revisarlo: diga "persona" o "disputar un cargo".`,
  late: 'Un pago hecho después de imprimir un estado de cuenta aparece en el siguiente.',
  pending: (count) =>
    `${count === 1 ? 'Un pago sigue' : `${count} pagos siguen`} en revisión. Por favor, no pague otra vez.`,
  noUndo:
    'Aquí no se puede deshacer ni reembolsar un pago que ya se hizo, y no sé si regresa dinero ni cuándo. Una persona puede revisarlo: diga "persona" y tenga a mano el número de confirmación. Si un cargo está mal, diga "disputar un cargo".',
  noUndoOf: ({ confirmation, amountCents, bill, on }) =>
    `Su último pago, ${money(amountCents)} de ${bill} el ${date(on, 'es')}, ya se hizo. Su número de confirmación es ${confirmation}. Aquí no puedo deshacerlo ni reembolsarlo, y no sé si regresa dinero ni cuándo. Una persona puede revisarlo: diga "persona". Si el cargo está mal, diga "disputar ${bill}".`,
  noUndoAgain: 'Sigo sin poder deshacer ni reembolsar un pago aquí; solo una persona puede revisarlo.',
  noneToUndo:
    'No veo ningún pago suyo, así que no hay nada que deshacer. Si pagó en otro lugar, una persona puede revisarlo: diga "persona".',
  none: 'Todavía no veo pagos suyos.',
};
