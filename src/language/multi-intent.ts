import type { Meaning } from './meaning.js';

type Decision = Pick<Meaning, 'action' | 'top'>;

/** Where a second request may begin: after a full stop or "and", "also", "then", "y", "también". */
const joints =
  /[.;!?\n]+\s+|,?\s+(?:and then|and also|and|also|then|plus|y tambien|y también|y luego|y|ademas|además|también|tambien|luego)\s+/gi;

/**
 * The requests of a message, in order: two when it falls into two parts that each alone are certain and different, else the whole's
 * best one; empty with action none.
 */
export const findRequests = (text: string, whole: Decision, read: (part: string) => Decision): string[] => {
  const [best] = whole.top;
  if (whole.action === 'none' || !best) return [];
  for (const joint of text.slice(0, 1000).matchAll(joints)) {
    const parts = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
    if (parts.some((part) => part.trim().split(/\s+/).length < 2)) continue;
    const [one, two] = parts.map(read);
    const a = one?.action === 'act' ? one.top[0]?.id : undefined;
    const b = two?.action === 'act' ? two.top[0]?.id : undefined;
    if (a && b && a !== b) return [a, b];
  }
  return [best.id];
};
