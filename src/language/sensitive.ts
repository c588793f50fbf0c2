import { fewestCardDigits, findCardNumbers, type Span } from './card-number.js';

export type SensitiveKind = 'card' | 'cvv' | 'ssn' | 'bank' | 'password';

export interface Sensitive {
  /** What was found, each kind once, in order of appearance. */
  kinds: SensitiveKind[];
  /** The text with every finding replaced by its kind in square brackets: fit for state, logs and transcripts. */
  redacted: string;
}

interface Found extends Span {
  kind: SensitiveKind;
}

/** Numbers that only look like cards. Blanked with letters, so that they also part the numbers around them. */
const harmless =
  /\b[a-z]{2,3}-\d{3,10}\b|\$ ?\d[\d,]*(?:\.\d\d)?|\b\d{4}-\d\d-\d\d\b|(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/.-])|(?<![\d][ .-]?)(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![ .-]?\d)/giu;

const joiner = String.raw`(?:\s*(?:[:=#]|is|es|was|era|number|numero|número|no\.?|num\.?|code|de|my|mi)){0,4}\s*[:=#]?\s*`;
/** With the fewest digits that a finding has: most texts have fewer, and every text of a conversation is looked at. */
const patterns: [SensitiveKind, number, RegExp][] = [
  [
    'cvv',
    3,
    new RegExp(
      String.raw`\b(?:cvv2?|cvc2?|cv2|csc|card (?:verification|security) (?:code|value)|security (?:code|number)|c[oó]digo de seguridad|(?:three|3|four|4) digits? (?:on|from) (?:the|my) back)\b${joiner}(\d{3,4})(?!\d)`,
      'giu',
    ),
  ],
  ['ssn', 9, /(?<![\d-])(?!000|666|9\d\d)\d{3}([- .])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/gu],
  [
    'ssn',
    9,
    new RegExp(
      String.raw`\b(?:ssn|social(?: security)?(?: number)?|n[uú]mero de seguro social|seguro social|itin|tax id)\b${joiner}(\d{3}[- .]?\d{2}[- .]?\d{4})(?!\d)`,
      'giu',
    ),
  ],
  [
    'bank',
    9,
    new RegExp(
      String.raw`\b(?:routing|aba|transit|n[uú]mero de (?:ruta|tr[aá]nsito|ruteo))\b${joiner}(\d(?:[ -]?\d){8})(?!\d)`,
      'giu',
    ),
  ],
  [
    'bank',
    6,
    new RegExp(
      String.raw`\b(?:bank|checking|savings|cuenta (?:bancaria|corriente|de (?:cheques|ahorros?|banco)))(?: (?:account|acct\.?))?\b${joiner}(\d(?:[ -]?\d){5,16})(?!\d)`,
      'giu',
    ),
  ],
  ['bank', 10, new RegExp(String.raw`\b(?:account|acct|cuenta)\b\.?${joiner}(\d(?:[ -]?\d){9,16})(?!\d)`, 'giu')],
  [
    'password',
    0,
    /\b(?:my |mi )?(?:password|passwd|pass ?word|pwd|passcode|contrase(?:ñ|n)a|clave)\s*(?:[:=]|\b(?:is|es|was|era)\b:?)\s*["']?([^\s"']{3,})/giu,
  ],
  ['password', 4, /\b(?:my|mi|the|el) (?:pin|nip)\s*(?:[:=]|number is|is|es)\s*(\d{4,8})(?!\d)/giu],
];

/** An account number without the word bank, next to a routing number. */
const beside = /\b(?:account|acct|cuenta)\b\.?[^\d]{0,20}(\d(?:[ -]?\d){3,16})(?!\d)/giu;

const noPassword =
  /^(?:not|no|wrong|bad|expired|locked|incorrect|invalid|broken|forgotten|forgot|lost|being|the|my|your|reset|too|what|gone|old|weak|required|needed|on|in|for|a|an|saying|always|never|still|only|right|correct|fine|good|ok|un|una|la|el|mi|incorrect[ao]|inv[aá]lid[ao]|mala|equivocad[ao]|vieja|muy|para|necesari[ao])[.,!?]*$/iu;

/**
 * Finds what must never be kept or echoed: card numbers and codes (PCI DSS), Social Security and bank numbers (NACHA), passwords.
 * Bill, member and phone numbers, six-digit codes, amounts and dates are left alone. Reads any length in linear time.
 */
export function findSensitive(text: string): Sensitive {
  const normal = text.normalize('NFKC');
  const found = findAll(normal);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  let redacted = '';
  let from = 0;
  for (const { kind, start, end } of found) {
    redacted += `${normal.slice(from, start)}[${kind}]`;
    from = end;
  }
  return { kinds, redacted: from === 0 ? text : redacted + normal.slice(from) };
}

function findAll(text: string): Found[] {
  const digits = text.match(/\d/g)?.length ?? 0;
  const cards =
    digits < fewestCardDigits ? [] : findCardNumbers(text.replace(harmless, (piece) => 'x'.repeat(piece.length)));
  const all: Found[] = cards.map((span) => ({ ...span, kind: 'card' }));
  for (const [kind, fewest, pattern] of patterns) {
    if (digits < fewest) continue;
    for (const match of text.matchAll(pattern)) {
      const value = kind === 'ssn' && match[1] && match[1].length === 1 ? match[0] : (match[1] ?? match[0]);
      if (kind === 'password' && !isPassword(value, text.slice(match.index + match[0].length), match[0])) continue;
      all.push(ending(match.index + match[0].length, value, kind));
    }
  }
  if (all.some(({ kind }) => kind === 'bank'))
    for (const match of text.matchAll(beside)) all.push(ending(match.index + match[0].length, match[1] ?? '', 'bank'));
  return withoutOverlaps(all);
}

const ending = (end: number, value: string, kind: SensitiveKind): Found => ({ kind, start: end - value.length, end });

/** "my password is hunter2" gives one away, "my password is not working" does not. */
function isPassword(value: string, rest: string, whole: string): boolean {
  if (noPassword.test(value)) return false;
  if (/[:=]\s*["']?\S*$/.test(whole) || /[\d\p{S}@#!_]/u.test(value)) return true;
  return !/\w/.test(rest) && !/(?:ed|ing|ado|ido|ada|ida)[.!?]?$/iu.test(value);
}

function withoutOverlaps(all: Found[]): Found[] {
  const kept: Found[] = [];
  for (const found of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (found.start >= (kept.at(-1)?.end ?? 0)) kept.push(found);
  return kept;
}
