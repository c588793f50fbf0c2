import type { Language } from '../billing/member.js';
import type { Understanding } from './understand.js';

/** Messages that lead through every finder and both models. */
const samples: Record<Language, readonly string[]> = {
  en: [
    'hello',
    'pay half of the er bill from march with my visa on friday',
    "we're a family of four and I make two thousand a month, is there help?",
    'I can pay $50 a month for 6 months on MB-100231 and also reset my password',
    "my check doesn't come until the 3rd, and what is a deductible?",
    "i’m leaving – thanks! What's the phone number, and when are you open",
    'my account is locked. then show my eobs; after that talk to a person',
    "pay my mother's bill, the 182 one, sixty dollars from my checking account next week",
  ],
  es: [
    'hola',
    'quiero pagar la mitad de la factura de emergencia de marzo con mi tarjeta el viernes',
    'somos cuatro y gano dos mil al mes, ¿hay ayuda?',
    'puedo pagar 50 dólares al mes en 6 meses y también cambiar mi contraseña',
    'me pagan el 3, necesito más tiempo; ¿qué es un deducible?',
    'ya me voy, ¡gracias! ¿Cuál es el teléfono y a qué hora abren?',
    'mi cuenta está bloqueada. luego muéstreme mis facturas; después quiero hablar con alguien',
    'pagar la de mi mamá, la de 182, sesenta dólares de mi cuenta de cheques la próxima semana',
  ],
};
const rounds = 6;
const warmed = new WeakSet<object>();

/**
 * Reads some messages before anybody waits for it: the first ones compile code and expressions, which takes up to 70 ms each.
 * Gives way to other work in between; resolves when it is done, about 0.3 s of CPU later.
 */
export async function warmUnderstanding(understanding: Pick<Understanding, 'understand'>): Promise<void> {
  if (warmed.has(understanding)) return;
  warmed.add(understanding);
  const { understand } = understanding;
  for (let round = 0; round < rounds; round++)
    for (const lang of ['en', 'es'] as const)
      for (const text of samples[lang]) {
        await understand(text, { lang, today: '2026-01-15' });
        await new Promise(setImmediate);
      }
}
