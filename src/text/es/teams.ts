import type { teams as english } from '../en/teams.js';

export const teams: typeof english = {
  private:
    'Eso trata de una persona, y aquí otros pueden leerlo. Por favor, abra un chat privado conmigo y pregunte de nuevo allí. Las preguntas generales sí puede hacerlas aquí.',
  groupGreeting: (who) =>
    `¡Hola! Soy un asistente automático, un ${who.assistant} para miembros de ${who.organization}. En este grupo respondo preguntas generales sobre facturas y pagos. Para lo que trate de una persona, abra un chat privado conmigo.`,
};
