import type { conversation as english } from '../en/conversation.js';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const joinOr = (parts: string[]) => `${parts.slice(0, -1).join(', ')} o ${parts.at(-1)}`;

export const conversation: typeof english = {
  greeting: (who) =>
    `¡Hola! Soy un asistente automático, un ${who.assistant} para miembros de ${who.organization}${who.affiliated ? '' : ' (una muestra, no la administra el plan)'}. Puedo ayudarle a pagar una factura, pagar por otra persona, entender una EOB, pedir más tiempo o ayuda económica, restablecer una contraseña y responder preguntas. ¿En qué le ayudo? In English: say "English".`,
  hello: '¡Hola! ¿En qué le ayudo?',
  thanks: 'De nada. ¿Necesita algo más?',
  goodbye: 'Hasta luego, que esté bien. Puede volver cuando quiera.',
  areYouABot: (organization) =>
    `Sí, soy un asistente automático, no una persona. Puedo ayudar con facturas y pagos de ${organization}. No doy consejos médicos ni legales. Para hablar con una persona, diga "persona".`,
  help: (titles) =>
    `Puedo ayudarle a ${joinOr(titles)}. Dígalo con sus palabras, por ejemplo "pagar mi factura". "Cancelar" detiene todo, "persona" le comunica con una persona, "English" cambia el idioma.`,
  helpHere: (title) =>
    `Estamos por ${title}. Puede responder la pregunta de abajo, o decir "por qué", "repetir", "cancelar", "empezar de nuevo" o "persona".`,
  notUnderstood: [
    'No estoy seguro de haber entendido. ¿Puede decirlo con otras palabras?',
    'Sigo sin entender, disculpe. Ayudo con facturas: por ejemplo diga "pagar mi factura", "ver mis facturas", "explicar una EOB" o "ayuda".',
    'No entiendo esto. Una persona puede ayudarle: diga "persona". O diga "ayuda" para ver qué puedo hacer.',
  ],
  outOfScope:
    'En eso no puedo ayudar; solo sé de facturas y pagos. Diga "ayuda" para ver qué puedo hacer, o "persona" para hablar con alguien.',
  clarify: (options) => ({
    text: 'Quiero entenderle bien. ¿Cuál de estas cosas quiere?',
    choices: [
      ...options.map(({ id, title }) => ({ id, title: capital(title) })),
      { id: 'none', title: 'Ninguna de estas' },
    ],
  }),
  noneOfThese: 'Está bien. Dígame con otras palabras qué necesita, o diga "persona".',
  retry: {
    'too-few': 'Eso es muy poco.',
    'too-many': 'Eso es demasiado.',
    'no-year': 'También necesito el año.',
    'other-period': 'Por favor, dígame la cantidad de un mes o de un año.',
    'too-short': 'Eso es muy corto.',
    'wrong-length': 'El código tiene seis dígitos.',
    'too-many-digits': 'Tiene demasiados dígitos.',
    'no-prefix': 'Un número de factura empieza con dos letras, como MB-123456.',
    'out-of-range': 'Ese número no está en la lista.',
    unsure: 'No suena seguro, así que espero.',
    mixed: 'Oí un sí y algo más, así que espero.',
    'no-minimum': 'Esta factura no tiene un mínimo.',
    'no-balance': 'Aquí no conozco el saldo.',
    'too-long': 'Es mucho texto para esta pregunta.',
    empty: 'Recibí una respuesta vacía.',
    sensitive: 'No ponga números de tarjeta, de cuenta ni de Seguro Social.',
    'not-understood': 'No entendí eso.',
    'too-much': 'Eso es más que el saldo.',
    zero: 'La cantidad debe ser mayor que cero.',
    negative: 'Una cantidad no puede ser negativa.',
    ambiguous: 'Eso puede significar dos cosas y no quiero adivinar.',
    past: 'Ese día ya pasó.',
    future: 'Ese día todavía no llega.',
    'too-far': 'Eso es demasiado lejos.',
    'no-such-day': 'Ese día no existe en el calendario.',
    range: 'Ese número no puede ser correcto aquí.',
  },
  offerPerson:
    'Parece difícil responder aquí. Puede decir "persona" para hablar con alguien, o "cancelar" para dejarlo.',
  mandatory: 'Necesito esta respuesta para seguir. También puede decir "cancelar".',
  noReason: 'Lo necesito para lo que usted pidió.',
  back: (title) => `Volvemos a lo que estábamos haciendo: ${title}.`,
  switchOffer: (other, here) => ({
    text: `Estamos a la mitad de algo: ${here}. ¿Cambio y después volvemos?`,
    choices: [
      { id: 'switch', title: `Cambiar: ${other}`, synonyms: ['cambiar', 'sí', 'si por favor', 'claro', 'ok', other] },
      {
        id: 'stay',
        title: `Seguir aquí: ${here}`,
        synonyms: ['seguir', 'no', 'quedarme', 'seguir aquí', 'no gracias', here],
      },
    ],
  }),
  queued: (title) => `Una cosa a la vez. Después de esto seguimos con: ${title}.`,
  nextUp: (title) => `Ahora lo otro: ${title}.`,
  cancelled: (title) => `Está bien, lo dejé: ${title}. No se cobró ni se cambió nada. ¿Necesita algo más?`,
  nothingToCancel: 'No hay nada en curso. ¿En qué le ayudo?',
  startOver: 'Está bien, desde el principio. ¿En qué le ayudo?',
  nothingToRepeat: 'Todavía no he dicho nada.',
  languageSet: 'Está bien, hablemos en español.',
  whichLanguage: () => ({
    text: '¿Qué idioma prefiere? Hablo inglés y español. / I speak English and Spanish.',
    choices: [
      { id: 'en', title: 'English' },
      { id: 'es', title: 'Español' },
    ],
  }),
  signedOut: 'Cerré su sesión.',
  notSignedIn: 'No hay ninguna sesión abierta.',
  expired: 'Por su seguridad cerré la sesión después de un rato sin actividad.',
  welcomeBack: 'Qué bueno que regresó.',
  stale: 'Ese botón es de una pregunta anterior, así que no cambié nada.',
  anythingElse: '¿Necesita algo más?',
  sensitive: (kinds) =>
    `Por favor, no escriba aquí ${kinds.join(' ni ')}. No guardé nada. Los números de tarjeta y de cuenta van solo en la página de pago, y las contraseñas solo en la página del correo.`,
  sensitiveKinds: {
    card: 'un número de tarjeta',
    cvv: 'un código de seguridad de tarjeta',
    ssn: 'un número de Seguro Social',
    bank: 'un número de cuenta bancaria',
    password: 'una contraseña',
  },
  danger: {
    emergency:
      'Si es una emergencia, llame al 911 ahora. Soy un asistente de facturación y no puedo ayudar con eso. Aquí no se pierde nada; seguimos después.',
    crisis:
      'Por favor, llame o mande un mensaje al 988 ahora, de día o de noche, y hable con alguien. Si está en peligro, llame al 911. Soy solo un asistente de facturación y no puedo ayudar con esto. Aquí no se pierde nada.',
  },
  internalError: (reference) =>
    `Lo siento, algo falló de mi lado. No se cobró nada dos veces. Intente otra vez o dé a una persona este número de referencia: ${reference}.`,
  lostDialog:
    'Lo siento, no puedo seguir donde estábamos porque me actualizaron mientras tanto. No se cobró nada. Dígame otra vez qué necesita.',
  tooLong: 'Ese mensaje es demasiado largo para mí. Dígalo en pocas frases, por favor.',
  emptyMessage: 'Recibí un mensaje vacío. Escriba qué necesita, por favor.',
  frustrated: 'Siento que esto sea frustrante. Puede decir "persona" en cualquier momento para hablar con alguien.',
  uploadUnknown:
    'Solo puedo leer una Explicación de Beneficios como archivo FHIR JSON. No guardé nada de este archivo.',
  contact: (phone, tty) => `${phone.number} (${phone.label}), TTY ${tty}.`,
  taskHint: (title) => `Puedo hacerlo aquí: diga "${title}".`,
  source: (source, region) => (region ? `Fuente: ${source}. Región: ${region}.` : `Fuente: ${source}.`),
};
