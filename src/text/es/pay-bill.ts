import type { payBill as english } from '../en/pay-bill.js';
import { payment } from './payment.js';

export const payBill: typeof english = { ...payment, title: 'pagar una factura' };
