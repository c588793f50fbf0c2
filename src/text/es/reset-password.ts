import type { resetPassword as english } from '../en/reset-password.js';

export const resetPassword: typeof english = {
  title: 'restablecer una contraseña',
  ask: {
    memberNumber: () =>
      'Puedo enviarle por correo un enlace para poner una contraseña nueva. Nunca escriba una contraseña aquí. ¿Cuál es su número de miembro?',
  },
  why: { memberNumber: 'Me dice para qué cuenta es el enlace. El correo va solo a la dirección registrada.' },
  again: { memberNumber: 'El número de miembro solo tiene dígitos, por ejemplo 12345678. Está en su tarjeta.' },
  sent: (minutes, contact) =>
    `Si ese número tiene una cuenta en línea, le llegará un enlace al correo registrado para poner una contraseña nueva. Sirve una vez, por ${minutes} minutos, y también abre una cuenta bloqueada. ¿No llegó? Una persona puede ayudarle: ${contact}`,
  tooMany: (contact) =>
    `Hubo muchas solicitudes para este número y paro por una hora para protegerlo. Una persona puede ayudarle: ${contact}`,
  mail: {
    subject: 'Ponga una contraseña nueva',
    body: (url, minutes) =>
      `Pidió una contraseña nueva. Abra este enlace para ponerla:\n\n${url}\n\nSirve una vez, por ${minutes} minutos. Si no la pidió, ignore este correo; su contraseña no cambia.\n`,
  },
  page: {
    heading: 'Ponga una contraseña nueva',
    label: 'Contraseña nueva (al menos 12 caracteres)',
    repeat: 'La contraseña nueva otra vez',
    button: 'Guardar',
    done: 'Su contraseña nueva quedó guardada y su cuenta está abierta. Puede cerrar esta página.',
    gone: 'Este enlace ya se usó o venció. Pida otro en el chat.',
    short: 'Use al menos 12 caracteres.',
    different: 'Las dos contraseñas no son iguales.',
  },
};
