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
};
