import type { applyForAid as english } from '../en/apply-for-aid.js';
import { money } from '../format.js';

const outlooks = {
  likely: 'Solo por ingresos, es probable que reciba ayuda.',
  depends: 'Solo por ingresos, decide la política de su región.',
  unlikely: 'Solo por ingresos, la ayuda es menos probable, pero puede solicitarla.',
};
const paces = { week: 'a la semana', 'two-weeks': 'cada dos semanas', 'half-month': 'por quincena' };
const periods = { month: 'al mes', year: 'al año' };

export const applyForAid: typeof english = {
  title: 'solicitar ayuda económica',
  ask: {
    householdSize: () =>
      'Mucha gente pide ayuda y está bien pedirla. ¿Cuántas personas viven en su hogar, contándose usted?',
    income: () => '¿Cuánto gana su hogar más o menos, antes de impuestos? Por ejemplo $2,500 al mes o $30,000 al año.',
    incomePeriod: ({ incomeCents }) => ({
      text: `¿${money(incomeCents)} es lo de un mes o lo de un año?`,
      choices: [
        { id: 'month', title: 'De un mes', synonyms: ['mes', 'al mes', 'mensual', 'por mes', 'un mes', 'cada mes'] },
        { id: 'year', title: 'De un año', synonyms: ['año', 'al año', 'anual', 'por año', 'un año', 'cada año'] },
      ],
    }),
    region: ({ regions }) => ({
      text: '¿En qué región vive?',
      choices: regions.map(({ id, name }) => ({ id, title: name.es })),
    }),
    agreed: (summary) => ({
      text: `Hogar de ${summary.size}, ${money(summary.incomeCents)} ${periods[summary.period]}${summary.paid ? ` (calculado de ${money(summary.paid.cents)} ${paces[summary.paid.every]})` : ''}, ${summary.region.es}: cerca de ${summary.percent}% de la guía federal de pobreza. ${outlooks[summary.outlook]} Es un cálculo, no una decisión.\n¿Envío su solicitud? Diga sí o no.`,
      choices: [
        { id: 'yes', title: 'Sí, enviarla', says: 'sí' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: () => ({
      text: 'Está bien, no envié nada. ¿Qué quiere cambiar?',
      choices: [
        { id: 'people', title: 'Cuántas personas', synonyms: ['personas', 'las personas', 'el hogar', 'hogar'] },
        {
          id: 'income',
          title: 'Los ingresos',
          synonyms: ['ingresos', 'mis ingresos', 'ingreso', 'la cantidad', 'cantidad'],
        },
        { id: 'region', title: 'La región', synonyms: ['región', 'mi región', 'donde vivo'] },
        { id: 'stop', title: 'Nada, terminar aquí', synonyms: ['nada', 'terminar', 'ninguna', 'no'] },
      ],
    }),
  },
  why: {
    householdSize: 'El límite de ingresos depende de cuántas personas viven de ellos.',
    income: 'La ayuda depende de los ingresos. Los uso solo para esta solicitud.',
    incomePeriod: 'Comparo los ingresos de todo un año con la guía.',
    region: 'Los límites no son iguales en todas partes.',
    agreed: 'No envío nada antes de su sí.',
    change: 'Así conservo las respuestas que estaban bien.',
  },
  again: {
    householdSize: 'Escriba el número de personas, como 3.',
    income: 'Escriba una sola cantidad con "al mes" o "al año", como $2,500 al mes. Basta con un cálculo aproximado.',
    incomePeriod: 'Diga "al mes" o "al año".',
    region: 'Elija su región de la lista por su número.',
    agreed: 'Por favor, diga sí o no.',
    change: 'Diga personas, ingresos o región, o diga "nada".',
  },
  sent: (result) =>
    `Su solicitud quedó enviada. Su número de solicitud es ${result.number}. La decisión suele llegar por carta en ${result.days} días hábiles, y pueden pedir comprobantes de ingresos. La ayuda no cubre primas. Si dicen que no, puede apelar.`,
  highCost: (percent) =>
    `También con ingresos más altos puede haber ayuda, si sus gastos médicos de 12 meses llegan al ${percent}% de sus ingresos.`,
  declined: 'Está bien, no envié nada. Puede solicitarla cuando quiera.',
};
