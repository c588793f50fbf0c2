import type { talkToPerson as english } from '../en/talk-to-person.js';

export const talkToPerson: typeof english = {
  title: 'hablar con una persona',
  ask: {},
  why: {},
  opened: (reference) =>
    `Pasé nuestra conversación al equipo de facturación, para que no tenga que contarla otra vez. Su número de referencia es ${reference}.`,
  hours: (open, when) =>
    open
      ? 'Están trabajando ahora y responden en cuanto puedan.'
      : `Ahora no están trabajando. Su horario es de ${when}.`,
  phone: (contact) => `También puede llamar: ${contact} Yo sigo aquí si necesita algo mientras tanto.`,
  failed: (contact) => `No pude pasar la conversación en este momento. Por favor, llame: ${contact}`,
};
