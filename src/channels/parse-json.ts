import { ClientError } from './client-error.js';

/** Nesting that is taken from outside; deeper JSON costs stack in everything that walks it. */
export const maxJsonDepth = 32;

/** Deepest nesting of brackets outside strings. Counts before parsing, so that the parser never sees a hostile depth. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) deepest = Math.max(deepest, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return deepest;
}

/**
 * JSON from outside. Keys named `__proto__` are left out, so that a later merge cannot reach Object.prototype.
 * Throws ClientError 400 for anything that is not JSON or is nested deeper than 32.
 */
export function parseJson(text: string): unknown {
  if (depthOf(text) > maxJsonDepth)
    throw new ClientError(400, 'JsonTooDeep', `The JSON is nested deeper than ${maxJsonDepth}.`);
  try {
    // A reviver costs a call per value; the key can only be present literally or with an escape.
    return /__proto__|\\u/.test(text)
      ? JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value))
      : JSON.parse(text);
  } catch {
    throw new ClientError(400, 'BadJson', 'The body is not valid JSON.');
  }
}
