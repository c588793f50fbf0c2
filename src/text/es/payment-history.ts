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
  none: 'Todavía no veo pagos suyos.',
};
