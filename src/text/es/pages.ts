import type { pages as english } from '../en/pages.js';
import { date, money } from '../format.js';

export const pages: typeof english = {
  pay: {
    title: 'Elija cómo pagar',
    intro: (about) =>
      about.bill
        ? `Para la factura ${about.bill}, ${money(about.cents)}. En esta página no se cobra nada. Usted confirma el pago en el chat.`
        : 'En esta página no se cobra nada. Usted confirma en el chat.',
    sandbox: 'Esta es una página de prueba. No ponga una tarjeta real. Elija una forma de pago de prueba:',
    methods: {
      visa: 'Tarjeta Visa de prueba que termina en 4242',
      debit: 'Tarjeta de débito de prueba que termina en 5556',
      bank: 'Cuenta de cheques de prueba que termina en 6789',
      declined: 'Tarjeta de prueba que será rechazada, termina en 0002',
    },
    button: 'Usar esta',
    done: 'Gracias. Ahora regrese al chat y diga "listo".',
    gone: 'Esta página venció. Pida un enlace nuevo en el chat.',
    choose: 'Por favor, elija una.',
  },
  receipt: {
    title: 'Recibo',
    confirmation: 'Número de confirmación',
    bill: 'Factura',
    amount: 'Cantidad',
    method: 'Pagado con',
    on: 'Fecha',
    sandbox: 'Sistema de prueba. No se movió dinero real.',
    pdf: 'Descargar en PDF',
    gone: 'No hay ningún recibo en esta dirección.',
    day: (iso) => date(iso, 'es'),
  },
  desk: {
    title: 'Mesa de muestra',
    intro:
      'Quienes pidieron una persona. Tome una conversación para hacer de equipo de facturación; el bot calla hasta que la termine.',
    none: 'Nadie está esperando.',
    name: 'Su nombre',
    take: 'Tomarla',
    takenBy: (name) => `La tomó ${name}.`,
    say: 'Su respuesta',
    send: 'Enviar',
    end: 'Terminar y devolverla al bot',
  },
  outbox: {
    title: 'Correos de muestra',
    intro:
      'Correos que este sistema de prueba habría enviado, el más reciente primero. Solo se ven en el modo de muestra.',
    none: 'Todavía no hay correos.',
    to: 'Para',
  },
};
