import type { viewBills as english } from '../en/view-bills.js';
import { money } from '../format.js';
import { billTitle } from './payment.js';

export const viewBills: typeof english = {
  title: 'ver sus facturas',
  ask: {},
  why: {},
  list: ({ bills, totalCents }) =>
    `Sus facturas pendientes:\n${bills.map((bill) => `• ${billTitle(bill)}`).join('\n')}\nEn total: ${money(totalCents)}.`,
  pay: (bill) => `pagar ${bill}`,
  next: 'Para pagar una, diga "pagar" y su número. Para entender una, diga "explicar".',
  none: 'Buenas noticias: no tiene facturas pendientes. Las de atenciones muy recientes pueden estar en camino.',
};
