import type { explainEob as english } from '../en/explain-eob.js';

export const explainEob: typeof english = {
  title: 'explicar una EOB',
  ask: {
    claim: ({ eobs }) => ({
      text: 'Una Explicación de Beneficios (EOB) muestra cómo el plan calculó una visita. ¿Cuál le explico?',
      choices: eobs.map(({ claim, title }) => ({ id: claim, title, says: claim })),
    }),
  },
  why: { claim: 'Cada EOB trata de un reclamo, por eso explico uno a la vez.' },
  again: { claim: 'Elija una de la lista por su lugar, o escriba el número del reclamo.' },
  none: 'No tengo ninguna Explicación de Beneficios suya. Suele llegar unas semanas después de la atención. Una persona puede buscarla: diga "persona".',
  unreadable:
    'Tengo esta EOB, pero no la puedo leer y prefiero no adivinar. Una persona puede explicarla: diga "persona".',
  billCheck: {
    match: (bill) => `La factura ${bill} pide lo mismo que su parte aquí.`,
    'bill-higher': (bill, billed, share) =>
      `La factura ${bill} pide ${billed}, pero su parte aquí es ${share}. No pague la diferencia antes de que alguien la revise. Diga "disputar" y la envío a una persona.`,
    'bill-lower': (bill, billed, share) =>
      `La factura ${bill} pide ${billed}, menos que su parte aquí, ${share}. Puede que ya se haya pagado algo.`,
    'different-dates': (bill) => `La factura ${bill} es de otro día que esta EOB; no puedo compararlas.`,
    'cannot-compare': (bill) => `No puedo comparar la factura ${bill} con esta EOB.`,
  },
};
