import { payment } from './payment.js';

export const payBill = { ...payment, title: 'pay a bill' };
