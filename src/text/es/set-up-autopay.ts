import type { setUpAutopay as english } from '../en/set-up-autopay.js';
import { methodName } from '../method-name.js';
import { payment } from './payment.js';

const covered = { medical: 'las facturas médicas', premium: 'las primas', both: 'las facturas médicas y las primas' };

type Request = Parameters<typeof english.ask.agreed>[0];

const whatIsCovered: Record<Request['action'], string> = {
  on: 'Los pagos automáticos ayudan a evitar recargos. ¿Qué se debe pagar solo?',
  off: 'Puedo pedir que cancelen sus pagos automáticos. ¿De qué facturas?',
  change: 'Puedo pedir que sus pagos automáticos se hagan de otra forma. ¿De qué facturas?',
};
const summaries: Record<Request['action'], (request: Request) => string> = {
  on: (request) =>
    `Por favor, revise: pedir pagos automáticos de ${covered[request.covers]}, cada una en su vencimiento, con ${methodName(request.methodName, 'es')}. Hoy no se cobra nada. ¿Lo pido? Diga sí o no.`,
  off: (request) =>
    `Por favor, revise: cancelar los pagos automáticos de ${covered[request.covers]}. Después usted paga cada factura por su cuenta. ¿Lo pido? Diga sí o no.`,
  change: (request) =>
    `Por favor, revise: cambiar los pagos automáticos de ${covered[request.covers]} para que se hagan con ${methodName(request.methodName, 'es')}. Hoy no se cobra nada. ¿Lo pido? Diga sí o no.`,
};

export const setUpAutopay: typeof english = {
  title: 'configurar o cambiar pagos automáticos',
  ask: {
    autopay: () => ({
      text: '¿Qué quiere hacer con los pagos automáticos?',
      choices: [
        { id: 'on', title: 'Configurarlos', synonyms: ['configurar', 'activar', 'activarlos', 'ponerlos', 'empezar'] },
        {
          id: 'change',
          title: 'Cambiar cómo se pagan',
          synonyms: ['cambiar', 'cambiarlos', 'cambiar la forma de pago', 'otra forma de pago'],
        },
        {
          id: 'off',
          title: 'Cancelarlos',
          synonyms: ['quitarlos', 'desactivarlos', 'desactivar', 'quitar', 'pararlos', 'que los quiten'],
        },
      ],
    }),
    covers: ({ action } = { action: 'on' }) => ({
      text: whatIsCovered[action],
      choices: [
        {
          id: 'premium',
          title: 'Las primas',
          synonyms: ['prima', 'primas', 'la prima', 'mi prima', 'mis primas', 'la mensualidad'],
        },
        {
          id: 'medical',
          title: 'Las facturas médicas',
          synonyms: ['médicas', 'facturas médicas', 'factura médica', 'médica', 'las médicas', 'mis facturas médicas'],
        },
        { id: 'both', title: 'Las dos cosas', synonyms: ['las dos', 'ambas', 'todo', 'todas', 'ambos'] },
      ],
    }),
    methodToken: ({ methods }) => payment.ask.methodToken({ methods }),
    pageDone: ({ url }) => payment.ask.pageDone({ url }),
    agreed: (request) => ({
      text: summaries[request.action](request),
      choices: [
        { id: 'yes', title: 'Sí, pedirlo', says: 'sí' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: ({ action }) => ({
      text: 'Está bien, no pedí nada. ¿Qué quiere cambiar?',
      choices: [
        { id: 'covers', title: 'Qué facturas', synonyms: ['facturas', 'las facturas', 'lo que se paga'] },
        ...(action === 'off'
          ? []
          : [{ id: 'method', title: 'Cómo se pagan', synonyms: ['forma de pago', 'la forma de pago', 'tarjeta'] }]),
        { id: 'action', title: 'Configurar, cambiar o cancelar', synonyms: ['otra cosa'] },
        { id: 'stop', title: 'Nada, terminar aquí', synonyms: ['nada', 'terminar', 'ninguna', 'no'] },
      ],
    }),
  },
  why: {
    autopay: 'Configurar, cambiar y cancelar son solicitudes distintas.',
    covers: 'Las facturas médicas y las primas se pagan aparte, por eso puede elegir.',
    methodToken: payment.why.methodToken,
    pageDone: payment.why.pageDone,
    agreed: 'No pido nada antes de su sí.',
    change: payment.why.change,
  },
  again: {
    autopay: 'Diga configurar, cambiar o quitar.',
    covers: 'Diga primas, facturas médicas o las dos.',
    methodToken: payment.again.methodToken,
    pageDone: payment.again.pageDone,
    agreed: 'Por favor, diga sí o no.',
    change: 'Diga qué facturas o cómo se pagan, o diga "nada".',
  },
  notOnFile: payment.notOnFile,
  notFinished: payment.notFinished,
  pageEnded: payment.pageEnded,
  day: 'Los pagos automáticos se hacen en cada vencimiento y no puedo cambiar el día. Para preguntarle a alguien, diga "persona".',
  recorded: {
    on: (reference) =>
      `Anoté su solicitud. Su número de referencia es ${reference}. Los pagos automáticos empiezan cuando el equipo de facturación los confirme por correo. Hasta entonces, pague sus facturas como siempre.`,
    off: (reference) =>
      `Anoté su solicitud de cancelar los pagos automáticos. Su número de referencia es ${reference}. Terminan cuando el equipo de facturación lo confirme por correo; un pago que venza antes todavía se puede hacer.`,
    change: (reference) =>
      `Anoté el cambio. Su número de referencia es ${reference}. Vale cuando el equipo de facturación lo confirme por correo; un pago que venza antes todavía se puede hacer de la forma anterior.`,
  },
  declined: 'Está bien, no se pidió nada. Sus pagos automáticos quedan como están.',
};
