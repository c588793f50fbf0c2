import type { viewBills as english } from '../en/view-bills.js';
import { money } from '../format.js';
import { billTitle } from './payment.js';

export const viewBills: typeof english = {
  title: 'ver sus facturas',
  ask: {},
  why: {},
  list: ({ bills, totalCents, numbered }) =>
    `Sus facturas pendientes:\n${bills.map((bill, at) => `${numbered ? `${at + 1}.` : '•'} ${billTitle(bill)}`).join('\n')}\nEn total: ${money(totalCents)}.`,
  pay: (bill) => `pagar ${bill}`,
  next: 'Para pagar una, diga "pagar" y su número, como "pagar 1". Para entender una, diga "explicar 1".',
  about: (bill, overdue) => `${billTitle({ ...bill, overdue })}.`,
  aboutNumber: (number) => `Factura ${number}.`,
  onlyYours:
    'Solo puedo mostrar las facturas y los pagos de la persona que inició sesión. Para pagar por otra persona, diga "pago de invitado"; hacen falta el número de factura y la fecha de nacimiento del paciente.',
  none: 'Buenas noticias: no tiene facturas pendientes. Las de atenciones muy recientes pueden estar en camino.',
};
