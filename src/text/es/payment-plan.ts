import type { paymentPlan as english } from '../en/payment-plan.js';
import { date, money } from '../format.js';
import { billChoices } from './payment.js';

export const paymentPlan: typeof english = {
  title: 'hacer un plan de pagos',
  ask: {
    billNumber: ({ bills }) => ({
      text: 'Dígame qué factura quiere pagar en varios meses:',
      choices: billChoices(bills),
    }),
    months: ({ bill, min, max }) =>
      `La factura ${bill.number} es de ${money(bill.balanceCents)}. ¿En cuántos meses quiere pagarla? Puede elegir de ${min} a ${max}.`,
    agreed: (plan) => ({
      text: `Por favor, revise este plan para ${plan.billNumber}:\n• ${plan.months} pagos mensuales de ${plan.firstCents === plan.lastCents ? money(plan.firstCents) : `${money(plan.firstCents)} (el último de ${money(plan.lastCents)})`}\n• Primer pago: ${date(plan.firstDue, 'es')}\n• Total: ${money(plan.totalCents)}, sin intereses\n¿Solicito este plan? Diga sí o no.`,
      choices: [
        { id: 'yes', title: 'Sí, solicitarlo', says: 'sí' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: () => ({
      text: 'Está bien, no solicité nada. ¿Qué quiere cambiar?',
      choices: [
        { id: 'bill', title: 'La factura', synonyms: ['factura', 'otra factura', 'la otra factura'] },
        { id: 'months', title: 'Los meses', synonyms: ['meses', 'el tiempo', 'el número de meses', 'la cantidad'] },
        { id: 'stop', title: 'Nada, terminar aquí', synonyms: ['nada', 'terminar', 'ninguna', 'no'] },
      ],
    }),
  },
  why: {
    billNumber: 'Un plan es para una sola factura.',
    months: 'El número de meses decide cuánto paga cada mes.',
    agreed: 'No hago nada antes de su sí.',
    change: 'Así conservo las respuestas que estaban bien.',
  },
  again: {
    billNumber: 'Elija una factura por su lugar en la lista o por su número de factura.',
    months: 'Escriba un número de meses, como 6, o lo que puede pagar, como $100 al mes.',
    agreed: 'Por favor, diga sí o no.',
    change: 'Diga factura o meses, o diga "nada".',
  },
  noBills: 'No tiene ninguna factura médica pendiente para un plan.',
  refused: {
    premium: 'Una prima no se puede repartir en meses, porque paga un mes de cobertura.',
    paid: 'Esa factura ya está pagada.',
    'small-balance': 'Este saldo es muy pequeño para un plan. En su lugar puedo pedir más tiempo.',
    'too-few-months': 'Son muy pocos meses para un plan.',
    'too-many-months': 'Son demasiados meses para esta factura.',
  },
  monthly: (wish) =>
    `Con ${money(wish.cents)} al mes como máximo son ${wish.months} ${wish.months === 1 ? 'mes' : 'meses'}.`,
  missed: (contact) =>
    `No sé qué pasa si se deja de hacer un pago del plan: lo que tengo no lo dice. Pregunte al equipo de facturación antes de aceptar: ${contact}`,
  recorded: (result) =>
    `Anoté su solicitud de plan para ${result.billNumber}. Su número de referencia es ${result.reference}. El primer pago está previsto para el ${date(result.firstDue, 'es')}. El plan empieza cuando el equipo de facturación lo confirme por correo.`,
  declined: 'Está bien, no se solicitó ningún plan.',
};
