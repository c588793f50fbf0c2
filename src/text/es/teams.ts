import type { teams as english } from '../en/teams.js';

export const teams: typeof english = {
  private:
    'Eso trata de una persona, y aquí otros pueden leerlo. Por favor, abra un chat privado conmigo y pregunte de nuevo allí. Las preguntas generales sí puede hacerlas aquí.',
  groupGreeting: (who) =>
    `¡Hola! Soy un asistente automático, un ${who.assistant} para miembros de ${who.organization}. En este grupo respondo preguntas generales sobre facturas y pagos. Para lo que trate de una persona, abra un chat privado conmigo.`,
  app: {
    short: 'Asistente de facturación',
    full: (who) => `Asistente de facturación para miembros de ${who.organization}`,
    about: 'Pagar facturas, entender una EOB, pedir más tiempo o ayuda. Inglés y español.',
    aboutFull: (who) =>
      `Un asistente automático para miembros de ${who.organization}.${who.affiliated ? '' : ' Es una muestra que el plan no administra.'} En un chat privado muestra y cobra facturas, explica una Explicación de Beneficios, pide más tiempo, un plan de pagos o ayuda económica, y restablece una contraseña. En un equipo o chat de grupo responde preguntas generales sobre facturas y pagos.`,
    commands: [
      { title: 'Ver mis facturas', description: 'Lo que está pendiente y cuándo vence' },
      { title: 'Pagar una factura', description: 'Entera o una parte, después de ver un resumen' },
      { title: 'Explicar una EOB', description: 'A dónde fue cada dólar de una reclamación' },
      { title: 'Necesito más tiempo para pagar', description: 'Más tiempo, un plan de pagos o ayuda económica' },
      { title: 'Hablar con una persona', description: 'Pasa el chat al equipo de facturación' },
    ],
  },
};
