import type { IsoDate, Language } from '../billing/member.js';
import { detectLanguage } from './detect-language.js';
import type { Meaning, ParseContext } from './meaning.js';
import { findTwoRequests } from './multi-intent.js';
import { type Classify, createClassifier } from './recogniser/classify.js';
import { decide } from './recogniser/decide.js';
import type { Model } from './recogniser/model.js';

export interface Understanding {
  /** What a message means, in the language that it is plainly written in, else in `lang`. Any text is fine; never rejects because of it. */
  understand(text: string, context: { lang: Language; today: IsoDate }): Promise<Meaning>;
  detectLanguage(text: string): { lang: Language; confident: boolean };
}

/** The one door to the recogniser. A language without a model is read with the other one's. */
export const createUnderstanding = ({
  models,
  findSlots,
}: {
  models: readonly Model[];
  findSlots: (text: string, context: ParseContext) => Meaning['slots'] | Promise<Meaning['slots']>;
}): Understanding => {
  const readers = new Map(models.map((model) => [model.lang, { model, classify: createClassifier(model) }]));
  const fallback = [...readers.values()][0];
  if (!fallback) throw new Error('no trained model: run npm run train');

  const reader = (text: string, lang: Language): { model: Model; classify: Classify } => {
    const found = detectLanguage(text);
    return readers.get(found.confident ? found.lang : lang) ?? readers.get(lang) ?? fallback;
  };

  return {
    detectLanguage,
    async understand(text, { lang, today }) {
      const { model, classify } = reader(text, lang);
      const whole = classify(text);
      const slots = await findSlots(text, { lang: model.lang, today });
      const namesBill = slots.billHint !== undefined || slots.billNumber !== undefined;
      const decision = decide(whole, model.calibration.bars, namesBill);
      const two = findTwoRequests(text, whole, classify);
      const top = two ? whole.inScope.slice(0, 3) : decision.top;
      const [best] = top;
      return {
        action: two ? 'act' : decision.action,
        top,
        all: two ?? (best && decision.action !== 'none' ? [best.id] : []),
        slots,
      };
    },
  };
};
