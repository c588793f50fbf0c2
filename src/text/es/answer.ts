import type { answer as english } from '../en/answer.js';

export const answer: typeof english = {
  source: (source) => `Fuente: ${source}.`,
  regions: (names) => `Para: ${list(names)}.`,
  allRegions: 'Para: todas las regiones.',
  hedge: 'No pudimos confirmarlo del todo: vale lo que diga el aviso de su plan.',
  otherRegions: (phone) => `Si vive en otro lugar, pregunte a Servicio a los Miembros: ${phone}.`,
  unknown: (region, phone) =>
    `No tengo una respuesta confirmada para ${region} y no quiero adivinar. Servicio a los Miembros le puede decir: ${phone}. O escriba "hablar con una persona".`,
  cardNumber: 'el número de su tarjeta de miembro',
  unconfirmed: (number) => `${number} (sin confirmar; el número de su tarjeta de miembro es el seguro)`,
};

const list = (names: string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} y ${names.at(-1)}`;
