import { type explainEob as english, eobChoices, type SimpleBill } from '../en/explain-eob.js';
import type { Choice } from '../reply.js';

const says: Record<'dispute' | 'pay' | 'lines' | 'call' | 'another' | 'done' | 'person' | 'no-person', Choice> = {
  dispute: { id: 'dispute', title: 'Disputarla', says: 'disputarla' },
  pay: { id: 'pay', title: 'Pagarla', says: 'pagarla' },
  lines: { id: 'lines', title: 'Ver las líneas', says: 'ver las líneas' },
  call: { id: 'call', title: '¿A quién llamo?', says: 'a quién llamo' },
  another: { id: 'another', title: 'Otra EOB', says: 'otra EOB' },
  done: { id: 'done', title: 'Listo', says: 'listo' },
  person: { id: 'person', title: 'Sí, una persona', says: 'sí' },
  'no-person': { id: 'no-person', title: 'No', says: 'no' },
};

const simpleBill = (bill: SimpleBill): string => {
  if (bill?.is === 'match') return ', y su factura pide justo eso.';
  if (bill?.is === 'higher') return `, pero su factura pide ${bill.by} más: no pague esa parte todavía.`;
  return bill ? `; su factura pide ${bill.by} menos.` : '.';
};

export const explainEob: typeof english = {
  title: 'explicar una EOB',
  ask: {
    claim: ({ eobs, older }) => ({
      text: `Una Explicación de Beneficios (EOB) muestra cómo el plan calculó una visita. ¿Cuál le explico?${older > 0 ? ` También tengo otras ${older}: diga una fecha, un médico o un número de reclamo.` : ''}`,
      choices: eobChoices(eobs, 'es'),
    }),
    followUp: ({ bill, others, lines, again, person }) => {
      if (person)
        return {
          text: '¿Le paso esto a una persona que pueda revisarlo con usted? Diga sí o no.',
          choices: [says.person, says['no-person']],
          listed: true,
        };
      const choices = [
        ...(bill ? [says[bill]] : []),
        ...(lines && !again ? [says.lines] : []),
        ...(again ? [] : [says.call]),
        ...(others ? [says.another] : []),
        says.done,
      ];
      const list = choices.map((choice) => `"${choice.says}"`).join(', ');
      const text = again
        ? `¿Algo más sobre esta EOB? Puede decir: ${list}.`
        : bill === 'dispute'
          ? `¿Le ayudo a disputar la diferencia? También puede preguntar por cualquier parte, como "¿qué es el coseguro?", o decir: ${list}.`
          : `Puede preguntar por cualquier parte, como "¿qué es el coseguro?", o decir: ${list}.`;
      return { text, choices, listed: true };
    },
    payAs: ({ share, full }) => ({
      text: 'Esta factura pide más de lo que la EOB le deja a usted. ¿Cómo quiere seguir?',
      choices: [
        ...(share
          ? [
              {
                id: 'share',
                title: `Pagar solo mi parte, ${share}`,
                synonyms: ['parte', 'mi parte', 'solo mi parte', 'nada más mi parte', 'lo que me toca', share],
              },
            ]
          : []),
        { id: 'dispute', title: 'Disputar la diferencia', synonyms: ['disputar', 'disputarla', 'la diferencia'] },
        { id: 'full', title: `Pagarla toda, ${full}`, synonyms: ['toda', 'todo', 'completa', 'el total', full] },
        { id: 'none', title: 'Ahora no', synonyms: ['no', 'ninguna', 'nada', 'esperar'] },
      ],
    }),
  },
  why: {
    claim: 'Cada EOB trata de un reclamo, por eso explico una a la vez.',
    followUp: 'Dejo esta EOB abierta para que pueda preguntar. Pida cualquier otra cosa cuando quiera.',
    payAs: 'Es mejor no pagar la diferencia antes de que alguien la revise.',
  },
  again: {
    claim: 'Elija una por su número en la lista, o diga el reclamo, la fecha o el médico.',
    followUp: 'Pregunte algo de esta EOB, por ejemplo "¿por qué negaron el laboratorio?", o diga "listo".',
    payAs: 'Elija una por su número en la lista o diga una cantidad, como "$50" o "la mitad".',
  },
  none: 'No tengo ninguna Explicación de Beneficios suya. Suele llegar unas semanas después de la atención. Una persona puede buscarla: diga "persona".',
  notFound: 'No encuentro ninguna EOB así.',
  noneForBill: (number) =>
    `No tengo ninguna EOB de la factura ${number}. Suele llegar unas semanas después de la atención.`,
  onlyOne: 'Esta es la única EOB suya que tengo.',
  terms: {
    allowed: 'El monto permitido es el precio que su plan acepta por un servicio. De ahí se calcula su parte.',
    appeal: 'Una apelación pide al plan que revise su decisión. Puede apelar cuando el plan no pagó algo.',
    authorization: 'La autorización previa es el sí de su plan antes de la atención. Sin ella el plan puede no pagar.',
    claim: 'Un reclamo es lo que el médico o el hospital manda a su plan para que le pague. Cada reclamo tiene su EOB.',
    denial:
      'Denegado significa que el plan decidió no pagar un servicio. Un código dice por qué. Muchas veces se puede apelar.',
    eob: 'Una Explicación de Beneficios (EOB) muestra lo que cobró el proveedor, lo que pagó el plan y lo que le queda a usted. No es una factura.',
    network:
      'La red son los médicos y hospitales que acordaron precios con su plan. Atenderse fuera de ella casi siempre cuesta más.',
    'out-of-pocket':
      'El límite de gastos de su bolsillo es lo más que usted paga en un año por la atención cubierta. Después, el plan lo paga todo.',
    'worked-out': 'Calculado significa que la EOB no dice este monto. Lo saqué de los otros montos que trae.',
  },
  amountHere: (amount) => `En esta EOB es ${amount}.`,
  noneHere: 'Esta EOB no tiene.',
  noShare: 'Esta EOB no dice con claridad cuánto debe. Pregunte al plan antes de pagar.',
  allBills: 'Para todas sus facturas pendientes, diga "ver mis facturas".',
  call: ({ phone, provider, claim }) =>
    [
      `• Lo que pagó el plan, una denegación o una apelación: llame al plan, ${phone}`,
      `• La factura o la atención misma: llame a la oficina de cobros de ${provider ?? 'su proveedor'}. El número está en la factura.`,
      `${claim ? `Tenga a la mano el número de reclamo ${claim}.` : 'Tenga a la mano esta EOB.'} También puedo traer a una persona: diga "persona".`,
    ].join('\n'),
  noDenial: 'Nada de esta EOB fue denegado.',
  noDenialThere: 'Eso no fue denegado. Así lo contó el plan:',
  noReason: (amount) =>
    `${amount} no están cubiertos, pero esta EOB no dice por qué. El plan tiene que decírselo: diga "a quién llamo".`,
  otherDenials: 'No encuentro aquí ninguna denegación con ese nombre.',
  noAppeal:
    'Nada de esta EOB fue denegado, así que no hay nada que apelar. Si la factura parece mal, diga "disputarla".',
  notYetAppeal: 'Esto se devolvió para corregirlo y mandarlo otra vez, así que todavía no hay nada que apelar.',
  notAppealable: 'Según su código, aquí no hay nada que apelar. Si se lo cobran, pregunte al plan antes de pagar.',
  howToAppeal:
    'Para apelar, escriba al plan a la dirección de su aviso. Ponga el número de reclamo, diga por qué no está de acuerdo y, si puede, agregue una carta de su médico.',
  appealForMe:
    'Yo no puedo presentar una apelación por usted. Puede hacerlo usted o alguien que usted elija, como su médico o un familiar; el plan lo pide por escrito.',
  noBill: 'No veo ninguna factura suya por este reclamo.',
  noBillToDispute:
    'No veo ninguna factura suya por este reclamo, así que no hay un cobro que disputar. Si no está de acuerdo con lo que decidió el plan, pregunte "¿puedo apelar?".',
  paidBill: (number) => `La factura ${number} está pagada. No queda nada por pagar.`,
  noProgress: ({ phone }) =>
    `No tengo la cifra de cuánto lleva de su deducible ni de su límite del año. El plan puede decírsela: llame al ${phone}`,
  noLines: 'Esta EOB no tiene líneas que mostrar.',
  outside: 'Según esta EOB, la atención o una parte de ella fue fuera de su red.',
  notOutside: 'Nada en esta EOB dice que la atención fue fuera de su red.',
  notHere: 'No encuentro eso en esta EOB.',
  amountIs: (amount, rows) => `En esta EOB, ${amount} es: ${rows}.`,
  amountOfService: (amount, service, name) => `${amount} es parte de "${service}": ${name}.`,
  amountNotHere: (amount) => `No veo ${amount} en esta EOB.`,
  planPaid: (amount) => `Según esta EOB, el plan pagó ${amount} por esta atención.`,
  planPaidNothing: 'Según esta EOB, el plan no pagó nada por esta atención.',
  planPaidUnknown: 'Esta EOB no dice cuánto pagó el plan.',
  notPaid: 'De acuerdo, no pago nada.',
  payHere: (bill) => `Se paga la factura ${bill}, no la EOB. Puede hacerlo aquí: diga "pagarla".`,
  billMayCome: (provider) =>
    `Con la EOB misma no se paga nada. ${provider ?? 'El proveedor'} manda una factura; no veo ninguna de este reclamo. Cuando llegue, compárela con esta EOB.`,
  noPayee: 'Así que no hay a quién pagar.',
  sayPay: 'Para pagarla aquí, diga "pagarla".',
  nothingToDo: 'Así que no tiene que hacer nada.',
  linesAre: (count) =>
    `Esta EOB tiene ${count === 1 ? 'una línea' : `${count} líneas`}. Diga "ver las líneas" para verlas.`,
  due: ({ bill, open, due, overdue }) =>
    `La factura ${bill} ${overdue ? 'venció' : 'vence'} el ${due}. Le quedan ${open} por pagar.`,
  noShareToPay: ({ bill, open }) =>
    `Por eso no puedo pagar solo su parte: no la sé con seguridad. La factura ${bill} pide ${open}; si quiere pagar eso, diga "pagarla".`,
  sharePaid: (bill) => `Usted ya pagó su parte de la factura ${bill}. No pague más antes de que alguien la revise.`,
  aboveShare: (amount) => `${amount} es más que su parte según esta EOB.`,
  simple: {
    money: ({ price, off, paid, other }) => {
      const deeds = [off && `quitó ${off}`, paid === null ? null : paid === '' ? 'no pagó nada' : `pagó ${paid}`];
      const plan = deeds.filter(Boolean).join(' y ');
      return `En resumen: el precio era ${price}${plan && `; su plan ${plan}`}${other ? `; otro seguro pagó ${other}` : ''}.`;
    },
    notCovered: (amount, service) => `No cubrió ${amount}${service ? ` (${service})` : ''}.`,
    unexplained: (amount) => `No dice quién paga ${amount} de eso.`,
    owes: (amount, bill) => `Así que le toca pagar ${amount}${simpleBill(bill)}`,
    left: (paid, left, bill) => `Usted ya pagó ${paid}, así que le quedan ${left}${simpleBill(bill)}`,
    nothing: (bill) => `Así que usted no debe nada${simpleBill(bill?.is === 'match' ? null : bill)}`,
    between: (least, most) => `Así que le toca pagar de ${least} a ${most}; pregunte al plan cuánto es.`,
    unclear: 'No queda claro cuánto debe, así que pregunte al plan antes de pagar.',
  },
  simply: {
    deductible:
      'Digamos que su deducible es de $500 al año. Usted paga los primeros $500 de su atención. Después el plan empieza a pagar.',
    coinsurance:
      'Digamos que una consulta cuesta $100 y su coseguro es 20%. Entonces usted paga $20 y el plan paga $80.',
    copay: 'Digamos que su copago es de $20. Entonces usted paga $20 por cada consulta y el plan paga lo demás.',
    'out-of-pocket':
      'Digamos que su límite es de $5,000 al año. Cuando ya pagó eso, el plan paga la atención cubierta hasta que termine el año.',
    allowed:
      'Digamos que el médico pide $200, pero el plan acepta solo $120. Esos $120 son el monto permitido. Su parte sale de ahí.',
    discount:
      'Digamos que el médico pide $200, pero el plan acepta solo $120. Los otros $80 son el descuento. Dentro de la red, usted no los paga.',
  },
  noSimpler: 'No tengo palabras más sencillas, pero una persona sí.',
  stillUnclear: ({ phone }) => `Lo mejor es hablarlo. También puede llamar al plan: ${phone}`,
  noPerson: 'De acuerdo. Pregúnteme por cualquier parte.',
  askAway: 'Claro, ¿qué quiere saber de esta EOB?',
  disputeReason: ({ bill, claim, billed, share, difference }) =>
    `La factura ${bill} pide ${billed}. Según la EOB del reclamo ${claim}, mi parte es ${share}, así que la factura cobra ${difference} de más.`,
  upload: {
    nothingKept: 'No guardé nada de él.',
    notKept: 'No guardé copia de este archivo. Para preguntar por él, mándelo otra vez junto con su pregunta.',
    more: (count) => `Expliqué solo las primeras. Hay ${count} más en lo que mandó:`,
    andMore: (count) => `… y ${count} más.`,
    sendOne: 'Mándeme la que quiera en un archivo aparte.',
    notJson:
      'Solo puedo leer una EOB como archivo FHIR JSON, que su plan o una aplicación le puede dar. Este archivo es de otro tipo.',
  },
};
