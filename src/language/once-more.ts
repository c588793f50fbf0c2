import { plain } from './plain.js';

const again =
  '(?:again|once more|one more time|another time|a second time|otra vez|de nuevo|nuevamente|una vez mas|igual)';
const english = `(?:(?:do|pay|make|charge|run|repeat) (?:it|that|this|the same(?: thing| payment)?|the payment|that payment|another one)?|the same(?: thing| payment)?|same(?: thing)?) ?${again}`;
const spanish = `(?:(?:hazlo|hagalo|haz|haga|pague|paguelo|pagalo|paga|pagar(?:lo)?|cobrelo|hacer(?:lo)?|repita|repite) ?(?:lo mismo|el mismo pago|el pago|eso|ese pago)?|lo mismo|el mismo pago) ?${again}`;
const repeated =
  'repeat (?:the|that|my|last|this)? ?(?:last )?payment|repita (?:el|ese|mi) (?:ultimo )?pago|repetir (?:el|ese|mi) (?:ultimo )?pago';
const wish = new RegExp(
  `^(?:(?:ok|okay|please|now|and|then|can you|could you|i want to|i'd like to|let's|let me|quiero|quisiera|puede|por favor|ahora|y) )*(?:${english}|${spanish}|${repeated}|${again})(?: (?:please|por favor))?$`,
);

/** Whether a message asks for the last thing to be done once more ("do it again", "otra vez"), rather than said again. */
export const wantsOnceMore = (text: string): boolean =>
  text.length <= 60 &&
  wish.test(
    plain(text)
      .replace(/[?!.,]+/g, '')
      .replace(/ +/g, ' ')
      .trim(),
  );
