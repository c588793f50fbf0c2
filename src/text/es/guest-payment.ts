import type { guestPayment as english } from '../en/guest-payment.js';
import { date, money } from '../format.js';
import { payment } from './payment.js';

export const guestPayment: typeof english = {
  ...payment,
  title: 'pagar como invitado la factura de otra persona',
  ask: {
    ...payment.ask,
    guestBill: () =>
      'Puede pagar por otra persona sin entrar a su cuenta. Dígame qué factura es: ¿cuál es el número de factura? Está en la factura, como MB-123456.',
    birthDate: () => '¿Cuál es la fecha de nacimiento del paciente?',
  },
  why: {
    ...payment.why,
    guestBill: 'El número de factura asegura que su dinero vaya a la factura correcta.',
    birthDate: 'La fecha de nacimiento del paciente me muestra que le compartieron la factura.',
  },
  again: {
    ...payment.again,
    guestBill: 'El número está arriba en la factura, como MB-123456.',
    birthDate: 'Escriba la fecha de nacimiento del paciente con mes, día y año, como 3/5/1950 (mes/día/año).',
  },
  found: (bill) =>
    `La encontré: factura ${bill.number}, ${money(bill.balanceCents)}, vence el ${date(bill.due, 'es')}. Como invitado solo ve la cantidad y la fecha.`,
  noMatch:
    'No encontré una factura pendiente con ese número y esa fecha de nacimiento. Revise los dos. Si el número estaba mal, escriba el correcto.',
  ended: (contact) =>
    `Sigo sin encontrarla, así que paro aquí. No se pagó nada. Revise la factura o hable con una persona: ${contact}`,
};
