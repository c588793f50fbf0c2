import type { payPremium as english } from '../en/pay-premium.js';
import { date } from '../format.js';
import { payment } from './payment.js';

export const payPremium: typeof english = {
  ...payment,
  title: 'pagar una prima',
  grace: (lastDay) =>
    `Esta prima está vencida. Según la regla que conozco para su tipo de plan, si paga a más tardar el ${date(lastDay, 'es')} conserva su cobertura. Decide la fecha del aviso de su plan.`,
};
