import type { setUpAutopay as english } from '../en/set-up-autopay.js';
import { payment } from './payment.js';

const covered = { medical: 'las facturas médicas', premium: 'las primas', both: 'las facturas médicas y las primas' };

export const setUpAutopay: typeof english = {
  title: 'poner pagos automáticos',
  ask: {
    covers: () => ({
      text: 'Los pagos automáticos ayudan a evitar recargos. ¿Qué se debe pagar solo?',
      choices: [
        { id: 'premium', title: 'Las primas', synonyms: ['prima', 'primas', 'la prima', 'mi prima', 'la mensualidad'] },
        {
          id: 'medical',
          title: 'Las facturas médicas',
          synonyms: ['médicas', 'facturas médicas', 'factura médica', 'médica'],
        },
        { id: 'both', title: 'Las dos cosas', synonyms: ['las dos', 'ambas', 'todo', 'todas', 'ambos'] },
      ],
    }),
    methodToken: ({ methods }) => payment.ask.methodToken({ methods }),
    pageDone: ({ url }) => payment.ask.pageDone({ url }),
    agreed: (request) => ({
      text: `Por favor, revise: pedir pagos automáticos de ${covered[request.covers]}, cada una en su vencimiento, con ${request.methodName}. Hoy no se cobra nada. ¿Lo pido? Diga sí o no.`,
      choices: [
        { id: 'yes', title: 'Sí, pedirlo', says: 'sí' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
  },
  why: {
    covers: 'Las facturas médicas y las primas se pagan aparte, por eso puede elegir.',
    methodToken: payment.why.methodToken,
    pageDone: payment.why.pageDone,
    agreed: 'No hago nada antes de su sí.',
  },
  again: {
    covers: 'Diga primas, facturas médicas o las dos.',
    methodToken: payment.again.methodToken,
    pageDone: payment.again.pageDone,
    agreed: 'Por favor, diga sí o no.',
  },
  notFinished: payment.notFinished,
  pageEnded: payment.pageEnded,
  recorded: (reference) =>
    `Anoté su solicitud. Su número de referencia es ${reference}. Los pagos automáticos empiezan cuando el equipo de facturación los confirme por correo. Hasta entonces, pague sus facturas como siempre.`,
  declined: 'Está bien, no se pidieron pagos automáticos.',
};
