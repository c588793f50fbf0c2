import type { FileProblem } from './explanation.js';

/** Largest file that is read, in bytes; a year of a member's EOBs is far below it. */
export const mostBytes = 20 * 1024 * 1024;
/** FHIR nests far less; deeper JSON is an attack or not an EOB. */
const deepest = 100;

export type ParsedFile = { ok: true; json: unknown } | { ok: false; reason: FileProblem };

/** Parses the text of a file with EOBs: JSON, or one JSON resource a line (NDJSON, as bulk exports have it). Never throws. */
export function parseEobFile(text: string): ParsedFile {
  if (text.length > mostBytes) return { ok: false, reason: 'too-large' };
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  if (trimmed.startsWith('<')) return { ok: false, reason: 'xml' };
  if (isTooDeep(trimmed)) return { ok: false, reason: 'too-deep' };
  const whole = parse(trimmed);
  if (whole.ok) return whole;
  const lines = trimmed.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.length > 1 ? lines.map(parse) : [];
  return rows.length > 1 && rows.every((row) => row.ok)
    ? { ok: true, json: rows.map((row) => row.ok && row.json) }
    : { ok: false, reason: 'not-json' };
}

function parse(text: string): ParsedFile {
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch {
    return { ok: false, reason: 'not-json' };
  }
}

/** Counts brackets outside strings, so that no parser has to go down first. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (inString) {
      if (sign === 92) i++;
      else if (sign === 34) inString = false;
    } else if (sign === 34) inString = true;
    else if (sign === 123 || sign === 91) {
      if (++depth > deepest) return true;
    } else if (sign === 125 || sign === 93) depth--;
  }
  return false;
}
