import type { requestExtension as english } from '../en/request-extension.js';
import { date, money } from '../format.js';
import { billChoices } from './payment.js';

export const requestExtension: typeof english = {
  title: 'pedir más tiempo para pagar',
  ask: {
    billNumber: ({ bills }) => ({ text: 'Dígame qué factura necesita más tiempo:', choices: billChoices(bills) }),
    date: ({ bill }) =>
      `La factura ${bill.number} (${money(bill.balanceCents)}) ${bill.overdue ? 'venció' : 'vence'} el ${date(bill.due, 'es')}. ¿Hasta qué día necesita?`,
    agreed: (request) => ({
      text: request.granted
        ? `Puedo mover el vencimiento de ${request.billNumber} del ${date(request.due, 'es')} al ${date(request.until, 'es')}. ¿Lo hago? Diga sí o no.`
        : `No puedo dar por mi cuenta el ${date(request.until, 'es')} para ${request.billNumber}, pero puedo enviar la solicitud a una persona que decide. ¿La envío? Diga sí o no.`,
      choices: [
        { id: 'yes', title: 'Sí', says: 'sí' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: () => ({
      text: 'Está bien, no cambié nada. ¿Qué quiere cambiar?',
      choices: [
        { id: 'bill', title: 'La factura', synonyms: ['factura', 'otra factura', 'la otra factura'] },
        { id: 'date', title: 'El día', synonyms: ['día', 'fecha', 'la fecha', 'otro día'] },
        { id: 'stop', title: 'Nada, terminar aquí', synonyms: ['nada', 'terminar', 'ninguna', 'no'] },
      ],
    }),
  },
  why: {
    billNumber: 'El tiempo extra se da para una factura a la vez.',
    date: 'La nueva fecha depende del día que usted diga.',
    agreed: 'Solo cambio una fecha de vencimiento después de su sí.',
    change: 'Así conservo las respuestas que estaban bien.',
  },
  again: {
    billNumber: 'Elija una factura por su lugar en la lista o por su número de factura.',
    date: 'Diga un día que todavía no llega, como 20 de diciembre o 12/20 (mes/día).',
    agreed: 'Por favor, diga sí o no.',
    change: 'Diga factura o día, o diga "nada".',
  },
  noBills: 'No tiene facturas pendientes, así que no hay nada que mover.',
  premium: (grace) =>
    `El vencimiento de una prima no se puede mover.${grace ? ` Hay un período de gracia: según la regla que conozco, si paga a más tardar el ${date(grace.lastDay, 'es')} conserva su cobertura. Decide la fecha del aviso de su plan.` : ' El aviso de su plan dice cuánto tiempo tiene.'} Una persona puede explicarle más: diga "persona".`,
  refused: {
    paid: 'Esa factura está pagada, no hay nada que mover.',
    'not-later': 'Ese día no es posterior al vencimiento o a hoy. Diga un día más adelante, por favor.',
    'too-far': 'Eso es demasiado lejos para mí. Diga un día más cercano o pida un plan de pagos.',
  },
  granted: (result) =>
    `Listo. ${result.billNumber} ahora vence el ${date(result.until, 'es')}. Su número de referencia es ${result.reference}.`,
  passedOn: (result) =>
    `Envié su solicitud. Su número de referencia es ${result.reference}. Hasta que una persona responda, ${result.billNumber} sigue venciendo el ${date(result.due, 'es')}; no puedo prometer el resultado.`,
  help: 'Si el dinero no alcanza, también puedo hacer un plan de pagos o iniciar una solicitud de ayuda económica. Mucha gente los usa.',
  declined: 'Está bien, la fecha de vencimiento queda igual.',
};
