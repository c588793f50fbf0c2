import type { signIn as english } from '../en/sign-in.js';

export const signIn: typeof english = {
  title: 'confirmar que es usted',
  ask: {
    memberNumber: () =>
      'Primero debo confirmar que es usted. ¿Cuál es su número de miembro? Está en su tarjeta de identificación, 8 dígitos, como 12345678.',
    birthDate: () => 'Gracias. ¿Cuál es su fecha de nacimiento? Por ejemplo, 5 de marzo de 1980.',
    code: ({ first }) =>
      first
        ? 'Si los datos coinciden, le enviamos un código de seis dígitos a su correo. Escríbalo aquí. ¿No llegó? Diga "código nuevo".'
        : 'Escriba el código de seis dígitos del correo, o diga "código nuevo" para recibir otro.',
  },
  why: {
    memberNumber: 'Sus facturas son privadas. El número de miembro me dice de quién son las facturas.',
    birthDate: 'Así me aseguro de que nadie más vea sus facturas.',
    code: 'Solo usted puede leer su correo; el código demuestra que es usted.',
  },
  again: {
    memberNumber: 'El número de miembro solo tiene dígitos, por ejemplo 12345678. Está al frente de su tarjeta.',
    birthDate: 'Escriba su fecha de nacimiento con mes, día y año: 5 de marzo de 1980, o 3/5/1980 (mes/día/año).',
    code: 'El código de seis dígitos tiene seis números, como 123456. Está en el correo que le envié.',
  },
  wrongCode: (left) => (left === 1 ? 'No coincide. Le queda un intento.' : `No coincide. Le quedan ${left} intentos.`),
  newCode: 'Envié un código nuevo, si los datos coinciden. El anterior ya no sirve.',
  expired: 'Ese código ya venció. Envié uno nuevo, si los datos coinciden.',
  done: (name) => `Gracias, ${name}. Ya inició sesión.`,
  account: {
    asked:
      'También le pido a Teams su cuenta de Microsoft. Si ya inició sesión aquí con ella, no necesito nada más. Si aparece un botón para iniciar sesión, puede pulsarlo o seguir sin él.',
    button: 'Iniciar sesión',
    linked: (days) =>
      `Desde ahora, por ${days} días, aquí me basta su cuenta de Microsoft. Para terminar con eso, diga "cerrar sesión".`,
    firstTime:
      'Gracias. Ya conozco su cuenta de Microsoft, pero aún no sé qué miembro es usted. Solo esta vez necesito también la respuesta a mi pregunta.',
    failed: 'No pude iniciar su sesión con esta cuenta de Microsoft. Puede seguir sin ella.',
    unlinked: 'Su cuenta de Microsoft ya no inicia sesión aquí.',
  },
  ended: (contact) =>
    `Lo siento, no pude confirmar que es usted, así que no puedo mostrar ni cambiar nada. No se perdió nada. Puede intentarlo otra vez o hablar con una persona: ${contact}`,
  tooMany: (contact) =>
    `Hubo muchos intentos con este número y debo parar por ahora para protegerlo. Intente en una hora o hable con una persona: ${contact}`,
  mail: {
    subject: 'Su código para iniciar sesión',
    body: (code, minutes) =>
      `Su código de seis dígitos es ${code}\n\nSirve por ${minutes} minutos, en el chat donde lo pidió. Si no lo pidió, ignore este correo. Nadie de nosotros le pedirá este código por teléfono.\n`,
  },
};
