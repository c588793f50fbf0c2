import type { paymentHistory as english } from '../en/payment-history.js';
import { date, money } from '../format.js';

export const paymentHistory: typeof english = {
  title: 'ver sus pagos',
  ask: {},
  why: {},
  list: ({ payments, more }) =>
    `Sus pagos, el más reciente primero:\n${payments
      .map(
        (p) =>
          `• ${date(p.on, 'es')}: ${money(p.amountCents)} de ${p.bill}, ${p.method}, número de confirmación ${p.confirmation}`,
      )
      .join('\n')}${more > 0 ? `\nHay ${more} más.` : ''}`,
  late: 'Un pago hecho después de imprimir un estado de cuenta aparece en el siguiente.',
  pending: (count) =>
    `${count === 1 ? 'Un pago sigue' : `${count} pagos siguen`} en revisión. Por favor, no pague otra vez.`,
  noUndo:
    'Aquí no se puede deshacer ni reembolsar un pago que ya se hizo, y no sé si regresa dinero ni cuándo. Una persona puede revisarlo: diga "persona" y tenga a mano el número de confirmación. Si un cargo está mal, diga "disputar un cargo".',
  noUndoOf: ({ confirmation, amountCents, bill, on }) =>
    `Su último pago, ${money(amountCents)} de ${bill} el ${date(on, 'es')}, ya se hizo. Su número de confirmación es ${confirmation}. Aquí no puedo deshacerlo ni reembolsarlo, y no sé si regresa dinero ni cuándo. Una persona puede revisarlo: diga "persona". Si el cargo está mal, diga "disputar ${bill}".`,
  noneToUndo:
    'No veo ningún pago suyo, así que no hay nada que deshacer. Si pagó en otro lugar, una persona puede revisarlo: diga "persona".',
  none: 'Todavía no veo pagos suyos.',
};
