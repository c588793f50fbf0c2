import type { IsoDate, Language } from '../billing/member.js';
import { detectLanguage } from './detect-language.js';
import type { Meaning, ParseContext, Slots } from './meaning.js';
import { findTwoRequests } from './multi-intent.js';
import { type Classify, createClassifier } from './recogniser/classify.js';
import { type Decision, decide } from './recogniser/decide.js';
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
  findSlots: (text: string, context: ParseContext) => Slots | Promise<Slots>;
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
      const decision = decide(whole, model.calibration.bars);
      const two = findTwoRequests(text, whole, classify);
      const one = decision.top.find(({ id }) => id !== 'none');
      return {
        ...(two ? doFirst(two[0], decision) : decision),
        all: two ?? (one && decision.action !== 'none' ? [one.id] : []),
        slots: await findSlots(text, { lang: model.lang, today }),
      };
    },
  };
};

/** With two certain requests the first is acted on, whatever the message as a whole looks like. */
const doFirst = (first: string, { top }: Decision): Decision => {
  const found = top.find(({ id }) => id === first) ?? { id: first, score: top[0]?.score ?? 0 };
  return { action: 'act', top: [found, ...top.filter(({ id }) => id !== first && id !== 'none')].slice(0, 3) };
};
