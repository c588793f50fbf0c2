import { monthSource } from './day-names.js';
import { plain } from './plain.js';

const longest = 100;
/** A yes before what is added: it does not count as one, since more is said. */
const agreed =
  '(?:(?:yes|yeah|yep|sure|ok|okay|great|perfect|si|claro|vale|perfecto)[,.;:! ]+(?:(?:pay|do) (?:it|that|this)[,.;:! ]+)?)?';
const yes = /^(?:yes|yeah|yep|sure|ok|okay|great|perfect|si|claro|vale|perfecto)\b/;
const joined = new RegExp(
  `^${agreed}(?:(?:and|then|plus|also|afterwards|after that|next|y|e|luego|despues|tambien|ademas|aparte|de paso)[, ]+)+(.+)$`,
);
const added =
  /^(?:please |can you |could you |por favor )?(?:add|include|throw in|agregue|agrega|agregar|anada|anade|anadir|incluya|incluye|incluir|sume|sumele) (?:in )?(.+)$/;
const marked = new RegExp(
  `^${agreed}(.+?)[, ]+(?:too|also|as well|on top(?: of (?:that|it|this))?|in addition|afterwards|after (?:that|this)|tambien|ademas|igual(?:mente)?|aparte|de paso|despues|luego)(?:,? (?:please|por favor))?$`,
);
const inside = /^(.*\b(?:pay|pagar|pague|paga|quiero|want)) (?:also|tambien|ademas) (.+)$/;
const after =
  /[, ]+(?:too|also|as well|on top(?: of (?:that|it|this))?|tambien|ademas|igual|despues|luego|please|por favor)$/;
const verb =
  /^(?:(?:also|then|tambien|luego|i want to|i'd like to|i would like to|i need to|let me|let's|can i|can you|could you|please|quiero|quisiera|necesito|puedo|puede|me gustaria|por favor|pay(?: off| for)?|do|take care of|settle|the same for|pagar?|pague|lo mismo (?:de|para|con)|for|on|para)[, ]+)+/;

export interface Addition {
  /** What is added, without the words that say so: "the office visit". */
  words: string;
  /** The same with its verb: "pay the office visit". */
  whole: string;
  /** Whether it begins with a yes, which does not count as one. */
  agrees: boolean;
}

/**
 * "and the office visit too", "pay my premium as well", "y también la consulta": something besides what is in progress.
 * Undefined for everything else; a no, a question and more than 100 characters add nothing.
 */
export function findAddition(text: string): Addition | undefined {
  if (text.length > longest) return undefined;
  const said = plain(text).replace(/[.!]+$/, '');
  if (said.endsWith('?') || /^(?:no|nope|not|wait|espere)\b/.test(said)) return undefined;
  const within = inside.exec(said);
  const found =
    joined.exec(said)?.[1] ??
    added.exec(said)?.[1] ??
    marked.exec(said)?.[1] ??
    (within ? `${within[1]} ${within[2]}` : undefined);
  if (found === undefined) return undefined;
  const whole = found.replace(after, '').replace(after, '').trim();
  const words = whole.replace(verb, '');
  return words === '' ? undefined : { words, whole, agrees: yes.test(said) };
}

const behind = /(?:,\s*|\s+)(?:(?:and|plus|then|also|y|e|luego|despues|tambien|ademas)[, ]+)+/g;
const mostJoints = 4;

/** "half, and the office visit too": what is said first, and what is added behind it. Every way to read it so, at most four. */
export function findAdditionsBehind(text: string): (Addition & { head: string })[] {
  if (text.length > longest) return [];
  const said = plain(text).replace(/[.!]+$/, '');
  if (said.endsWith('?')) return [];
  return [...said.matchAll(behind)].slice(0, mostJoints).flatMap(({ index, 0: joint }) => {
    const head = said.slice(0, index);
    const whole = said
      .slice(index + joint.length)
      .replace(after, '')
      .replace(after, '')
      .trim();
    const words = whole.replace(verb, '');
    return head === '' || words === '' ? [] : [{ head, words, whole, agrees: false }];
  });
}

const share = /\b(?:rest|remainder|remaining|balance|half|later|next|resto|demas|mitad|restante|proxim[oa])\b/;
const month = new RegExp(`^(?:(?:in|for|on|by|the|this|en|para|el|la|de|este|mes) )*(?:${monthSource})$`);

/** Whether added words only say when the rest is paid: "and the rest in December", "and in December". */
export const isLaterShare = (words: string): boolean => share.test(words) || month.test(words);
