import type { disputeCharge as english } from '../en/dispute-charge.js';
import { billChoices } from './payment.js';

export const disputeCharge: typeof english = {
  title: 'disputar un cargo',
  ask: {
    billNumber: ({ bills }) => ({ text: 'Dígame qué factura parece equivocada:', choices: billChoices(bills) }),
    reason: () =>
      '¿Qué parece equivocado? Dígamelo en una o dos frases. No ponga números de tarjeta ni de cuenta. También puede decir "omitir".',
    agreed: (request) => ({
      text: `Enviaré esto a un representante de facturación:\n• Factura: ${request.billNumber}\n• Lo que parece equivocado: ${request.reason || 'sin detalles'}\n¿Lo envío? Diga sí o no.`,
      choices: [
        { id: 'yes', title: 'Sí, enviarlo', says: 'sí' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: () => ({
      text: 'Está bien, no envié nada. ¿Qué quiere cambiar?',
      choices: [
        { id: 'bill', title: 'La factura', synonyms: ['factura', 'otra factura', 'la otra factura'] },
        { id: 'reason', title: 'Lo que parece equivocado', synonyms: ['el motivo', 'motivo', 'el texto', 'la razón'] },
        { id: 'stop', title: 'Nada, terminar aquí', synonyms: ['nada', 'terminar', 'ninguna', 'no'] },
      ],
    }),
  },
  why: {
    billNumber: 'Una persona debe saber qué cargo revisar.',
    reason: 'Sus propias palabras ayudan a encontrar el error.',
    agreed: 'No envío nada antes de su sí.',
    change: 'Así conservo las respuestas que estaban bien.',
  },
  again: {
    billNumber: 'Elija una factura por su lugar en la lista o por su número de factura.',
    reason: 'Diga en pocas palabras qué parece equivocado, por ejemplo "nunca me hicieron ese examen".',
    agreed: 'Por favor, diga sí o no.',
    change: 'Diga factura o lo que parece equivocado, o diga "nada".',
  },
  noBills: 'No veo facturas suyas que se puedan disputar.',
  sent: (result) =>
    `Lo envié. Su número de referencia es ${result.reference}. Un representante de facturación revisará ${result.billNumber} y le responderá. Puede esperar con este pago hasta la respuesta, pero el vencimiento no cambia; pida más tiempo si está cerca.`,
  declined: 'Está bien, no envié nada.',
};
