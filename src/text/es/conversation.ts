import { billName } from '../bill-name.js';
import type { conversation as english } from '../en/conversation.js';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const joinOr = (parts: string[]) => `${parts.slice(0, -1).join(', ')} o ${parts.at(-1)}`;

export const conversation: typeof english = {
  greeting: (who) =>
    `¡Hola! Soy un asistente automático, un ${who.assistant} para miembros de ${who.organization}${who.affiliated ? '' : ' (una muestra, no la administra el plan)'}. Puedo ayudarle a pagar una factura, pagar por otra persona, entender una EOB, pedir más tiempo o ayuda económica, restablecer una contraseña y responder preguntas. ¿En qué le ayudo? In English: say "English".`,
  hello: '¡Hola! ¿En qué le ayudo?',
  helloHere: '¡Hola otra vez!',
  welcome: 'De nada.',
  goodbye: 'Hasta luego, que esté bien. Cerré su sesión. Puede volver cuando quiera.',
  leftOpen: (title) => `Lo dejé: ${title}. No se cobró ni se cambió nada.`,
  areYouABot: (organization) =>
    `Soy un asistente automático, no una persona. Puedo ayudar con facturas y pagos de ${organization}. No doy consejos médicos ni legales. Para hablar con una persona, diga "persona".`,
  help: (titles) =>
    `Puedo ayudarle a ${joinOr(titles)}. Dígalo con sus palabras, por ejemplo "pagar mi factura". "Cancelar" detiene todo, "persona" le comunica con una persona, "English" cambia el idioma.`,
  helpHere: (title, hint, optional) =>
    `Estamos por ${title}. ${hint} También puede decir "por qué", "repetir", ${optional ? '"omitir", ' : ''}"atrás", "cancelar" o "persona".`,
  notUnderstood: [
    'No estoy seguro de haber entendido. ¿Puede decirlo con otras palabras?',
    'Disculpe, sigo sin entender. Puede decir "pagar mi factura", "ver mis facturas", "explicar una EOB" o "ayuda".',
  ],
  outOfScope:
    'En eso no puedo ayudar; solo sé de facturas y pagos. Diga "ayuda" para ver qué puedo hacer, o "persona" para hablar con alguien.',
  clarify: (options) => ({
    text: 'Quiero entenderle bien. ¿Cuál de estas cosas quiere?',
    choices: [
      ...options.map(({ id, title }) => ({ id, title: capital(title) })),
      { id: 'none', title: 'Ninguna de estas', synonyms: ['ninguna', 'ninguno', 'no', 'otra cosa'] },
    ],
  }),
  payWhat: () => ({
    text: 'Claro. ¿Qué quiere pagar?',
    choices: [
      {
        id: 'pay-bill',
        title: 'Una factura médica',
        synonyms: ['médica', 'factura', 'mi factura', 'doctor', 'hospital'],
      },
      { id: 'pay-premium', title: 'Mi prima', synonyms: ['prima', 'mensualidad', 'seguro', 'cobertura'] },
      {
        id: 'guest-payment',
        title: 'La factura de otra persona',
        synonyms: ['otra persona', 'de otra persona', 'por otra persona', 'de alguien más', 'invitado'],
      },
      { id: 'none', title: 'Ninguna de estas', synonyms: ['ninguna', 'ninguno', 'no', 'nada'] },
    ],
  }),
  notedBefore: 'Eso ya lo tengo. Solo me falta saber cuál de estas quiere:',
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
    mixed: 'Necesito solo un sí o solo un no, así que espero.',
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
    'no-day': 'No sé qué día será ese.',
    range: 'Ese número no puede ser correcto aquí.',
    'one-at-a-time': 'Solo puedo hacer esto con una factura a la vez.',
  },
  tryThis: 'Probemos de otra manera.',
  pickOne: 'Elija una de estas opciones, por su número si quiere.',
  examples: {
    amount: 'Ejemplos: $50, 182.40, todo, la mitad.',
    'yes-no': 'Diga solo "sí" o solo "no".',
    choice: 'Elija una de las opciones.',
    bill: 'Ejemplos: 1, MB-123456, la del laboratorio.',
    'bill-number': 'Ejemplo: MB-123456.',
    'member-number': 'Ejemplo: 12345678, solo los dígitos.',
    'birth-date': 'Ejemplos: 5 de marzo de 1980, 5/3/1980.',
    date: 'Ejemplos: 20 de diciembre, el próximo viernes.',
    code: 'Ejemplo: 123456. O diga "código nuevo".',
    count: 'Ejemplos: 3, cuatro.',
    income: 'Ejemplos: $2,500 al mes, $30,000 al año.',
    text: 'Ejemplo: nunca me hicieron este examen.',
  },
  offerPerson: () => ({
    text: 'Sigo sin entender, y lo siento. ¿Se lo paso a una persona?',
    choices: [
      {
        id: 'person',
        title: 'Sí, una persona',
        synonyms: ['sí', 'si por favor', 'claro', 'ok', 'persona', 'por favor'],
      },
      { id: 'stay', title: 'No, otro intento', synonyms: ['no', 'no gracias', 'otro intento', 'ahora no', 'seguir'] },
    ],
  }),
  takeYourTime: 'Tómese su tiempo.',
  takeYourTimeHere: 'Tómese su tiempo. No pasa nada hasta que conteste. Para ver la pregunta otra vez, diga "seguir".',
  nobodyCalled: 'No llamé a nadie. Diga "persona" para hablar con alguien, o "ayuda" para ver qué puedo hacer.',
  noPerson: 'No llamé a nadie; solo lo hago si usted dice que sí. Se lo pregunto otra vez.',
  nothingToGoOn: 'No hay nada con que seguir. ¿En qué le ayudo?',
  mandatory: 'Necesito esta respuesta para seguir, así que no la puedo omitir. Puede decir "por qué" o "cancelar".',
  nothingToSkip: 'Ahora no hay ninguna pregunta que omitir.',
  withoutIt: 'Si no lo encuentra, diga "persona" y alguien le ayudará.',
  noReason: 'Lo necesito para lo que usted pidió.',
  noted: 'Anotado.',
  asIHaveIt: 'Así ya lo tengo.',
  onceMore: 'Hablamos de otra cosa después de mi pregunta, así que aquí va otra vez. Por favor, conteste de nuevo.',
  summary: {
    fee: 'No sé de ninguna comisión por esto. Todo lo que sé está aquí:',
    inIt: 'Todo está aquí:',
    start:
      'Aquí no puedo poner otro comienzo; diga "persona" para hablar con alguien que quizá pueda. Esto es lo que puedo solicitar:',
    why: 'Esto es lo que usted me dijo. Si algo no está bien, dígame qué.',
  },
  goBackTo: 'Está bien, volvamos un paso atrás.',
  nothingToGoBackTo: 'Esta es la primera pregunta, así que no hay otra antes.',
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
  queuedBill: (title, number, description) =>
    `Una cosa a la vez; esta sigue como está. Después seguimos con: ${title}, ${number}, ${billName(description, 'es')}.`,
  barePlace: (digit) =>
    `No sé si ${digit} es un sí o una cantidad. Diga "sí", "no" o, para otra cantidad, "$${digit}".`,
  nextUp: (title) => `Ahora lo otro: ${title}.`,
  cancelOffer: (title) => ({
    text: `¿Lo dejo (${title}) y olvido sus respuestas? No se ha cobrado ni cambiado nada.`,
    choices: [
      {
        id: 'stop',
        title: 'Sí, dejarlo',
        synonyms: ['sí', 'si por favor', 'dejarlo', 'cancelar', 'ok', 'claro', 'déjelo'],
      },
      { id: 'stay', title: 'No, seguir', synonyms: ['no', 'seguir', 'continuar', 'siga', 'no gracias'] },
    ],
  }),
  cancelled: (title) => `Está bien, lo dejé: ${title}. No se cobró ni se cambió nada.`,
  nothingToCancel: 'No hay nada en curso. ¿En qué le ayudo?',
  startOver: 'Está bien, desde el principio. ¿En qué le ayudo?',
  nothingNew: (confirmation) =>
    `No hice nada nuevo. El último pago fue ${confirmation}. Para hacer otro, diga "pagar" y la factura, como "pagar mi factura".`,
  nothingToRepeat: 'Todavía no he dicho nada.',
  languageSet: 'Está bien, hablemos en español.',
  whichLanguage: () => ({
    text: '¿Qué idioma prefiere? Hablo inglés y español. / I speak English and Spanish.',
    choices: [
      { id: 'en', title: 'English', synonyms: ['ingles'] },
      { id: 'es', title: 'Español', synonyms: ['spanish'] },
    ],
  }),
  signedOut: 'Cerré su sesión.',
  notSignedIn: 'No hay ninguna sesión abierta.',
  expired: 'Por su seguridad cerré la sesión después de un rato sin actividad.',
  welcomeBack: 'Qué bueno que regresó.',
  goOnOffer: (title) => ({
    text: `Estábamos por ${title}. Guardé sus respuestas y no se cobró nada. ¿Seguimos?`,
    choices: [
      {
        id: 'go-on',
        title: `Seguir: ${title}`,
        synonyms: ['sí', 'si por favor', 'seguir', 'sigamos', 'claro', 'ok', title],
      },
      { id: 'drop', title: 'Otra cosa', synonyms: ['no', 'no gracias', 'otra', 'nueva'] },
    ],
  }),
  paidBefore: (confirmation, receipt) =>
    `Este pago ya está hecho, así que no cobré nada otra vez. Número de confirmación: ${confirmation}. Recibo: ${receipt}`,
  stale: 'Ese botón es de una pregunta anterior, así que no cambié nada.',
  anythingElse: '¿Necesita algo más?',
  rateUs: () => ({
    text: '¿Necesita algo más? También puede decirme cómo le fue: 👍 bien, 👎 mal.',
    choices: [
      { id: 'good', title: '👍 Bien', says: '👍', synonyms: ['👍', 'bien', 'muy bien', 'bueno', 'excelente'] },
      { id: 'bad', title: '👎 Mal', says: '👎', synonyms: ['👎', 'mal', 'muy mal', 'malo'] },
    ],
    listed: true,
  }),
  moreAnswers: [
    { id: 'yes', title: 'sí', synonyms: ['si por favor', 'claro', 'ok', 'claro que sí', 'sí hay'] },
    {
      id: 'no',
      title: 'no',
      synonyms: [
        ...['no gracias', 'nada', 'nada más', 'no nada más', 'no gracias nada más', 'ahora no'],
        ...['es todo', 'eso es todo', 'no eso es todo', 'ya es todo', 'con eso está bien', 'ya terminé', 'ya no'],
      ],
    },
  ],
  rated: {
    good: 'Gracias, me da gusto saberlo.',
    bad: 'Gracias por decírmelo, y lo siento. Diga "persona" si alguien debe revisarlo.',
  },
  goAhead: 'Está bien, ¿en qué le ayudo?',
  allDone: 'Está bien. Cuídese, y vuelva cuando quiera.',
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
      'Si es una emergencia, llame al 911 ahora. Soy un asistente de facturación y no puedo ayudar con eso. Aquí no se pierde nada. Después diga "seguir".',
    crisis:
      'Por favor, llame o mande un mensaje al 988 ahora, de día o de noche, y hable con alguien. Si está en peligro, llame al 911. Soy solo un asistente de facturación y no puedo ayudar con esto. Aquí no se pierde nada. Después diga "seguir".',
  },
  internalError: (reference) =>
    `Lo siento, algo falló de mi lado. No se cobró nada dos veces. Intente otra vez o dé a una persona este número de referencia: ${reference}.`,
  yesArrived: 'Su sí ya me había llegado antes de que algo fallara. Esto es lo que pasó con él:',
  lostDialog:
    'Lo siento, no puedo seguir donde estábamos porque me actualizaron mientras tanto. Si acababa de aceptar un pago, mire su historial de pagos antes de pagar otra vez. Dígame qué necesita.',
  tooLong: 'Ese mensaje es demasiado largo para mí. Dígalo en pocas frases, por favor.',
  emptyMessage: 'Recibí un mensaje vacío. Escriba qué necesita, por favor.',
  frustrated: () => ({
    text: 'Siento que esto sea frustrante. ¿Quiere hablar con una persona?',
    choices: [
      {
        id: 'person',
        title: 'Sí, una persona',
        synonyms: ['sí', 'si por favor', 'claro', 'ok', 'persona', 'por favor'],
      },
      { id: 'stay', title: 'No, seguir', synonyms: ['no', 'no gracias', 'seguir', 'ahora no'] },
    ],
  }),
  sorry: 'Siento que esto sea frustrante. Voy a ver qué puedo hacer.',
  desk: {
    joined: (name) =>
      `${name}, del equipo de facturación, ya está aquí y lee la conversación. Me quedo callado hasta que terminen.`,
    says: (name, text) => `${name}: ${text}`,
    left: 'El equipo de facturación dejó la conversación. Soy otra vez el asistente.',
    timedOut:
      'El equipo de facturación no ha escrito en un rato, así que soy otra vez el asistente. Su caso sigue con ellos.',
  },
  uploadUnknown:
    'Solo puedo leer una Explicación de Beneficios como archivo FHIR JSON. No guardé nada de este archivo.',
  contact: (phone, tty) => `${phone.number} (${phone.label}), TTY ${tty}.`,
  taskHint: (title) => `Puedo hacerlo aquí: diga "${title}".`,
  source: (source, region) => (region ? `Fuente: ${source}. Región: ${region}.` : `Fuente: ${source}.`),
};
