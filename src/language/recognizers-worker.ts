import { Culture, recognizeDateTime, recognizeNumber } from '@microsoft/recognizers-text-suite';
import type { IsoDate, Language } from '../billing/member.js';

/** Runs in a worker thread only; `recognizers.ts` is the way in. */
export type RecognizerTask =
  | { kind: 'number'; text: string; lang: Language }
  | { kind: 'days'; text: string; lang: Language; today: IsoDate };

const cultures = { en: Culture.English, es: Culture.Spanish } as const;

/** Values of an entity that covers the whole text; anything less would pick a number out of a sentence. */
export default function recognize(task: RecognizerTask): string[] {
  const culture = cultures[task.lang];
  const found =
    task.kind === 'number'
      ? recognizeNumber(task.text, culture)
      : recognizeDateTime(task.text, culture, undefined, noon(task.today));
  const [only] = found;
  if (found.length !== 1 || !only || only.start !== 0 || only.end !== task.text.length - 1) return [];
  const resolution: { value?: string; values?: { type?: string; value?: string }[] } = only.resolution ?? {};
  if (task.kind === 'number') return resolution.value === undefined ? [] : [resolution.value];
  return (resolution.values ?? []).flatMap(({ type, value }) => (type === 'date' && value ? [value] : []));
}

/** The recogniser counts in local time; noon keeps the day in every zone. */
function noon(day: IsoDate): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** The first calls compile hundreds of expressions, far beyond any deadline; the worker counts as started when they are over. */
const warming = {
  en: {
    numbers: ['forty five', 'three quarters'],
    days: ['friday', 'christmas', 'the second of january', 'two days after'],
  },
  es: {
    numbers: ['cuarenta y cinco', 'tres cuartos'],
    days: ['el viernes', 'navidad', 'dos de enero', 'dos dias despues'],
  },
} as const;
for (const lang of ['en', 'es'] as const) {
  for (const text of warming[lang].numbers) recognize({ kind: 'number', text, lang });
  for (const text of warming[lang].days) recognize({ kind: 'days', text, lang, today: '2026-01-01' });
}
