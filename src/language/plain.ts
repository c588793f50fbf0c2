/** Answers longer than this are not answers; parsers refuse them unread, which also bounds every expression below. */
export const longestAnswer = 200;

const formatting = /\p{Cf}+/gu;
const spaces = /[\p{Cc}\p{Z}]+/gu;
const quotes = /[\u2018\u2019\u02bc\u00b4`]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const combining = /\p{M}+/gu;
const edges = /^[\s.,;:!"'*_~()[\]{}\u00a1\u00bf]+|[\s.,;:!"'*_~()[\]{}]+$/gu;

/**
 * The text in one spelling: lower case, no accents (ñ becomes n), plain quotes and dashes, full-width digits as digits, single spaces,
 * no punctuation around it. A question mark at the end stays, because it makes an answer a question.
 */
export const plain = (text: string): string => plainRunning(text).replace(edges, '');

/** As `plain`, but punctuation at the edges stays, so that positions survive; for looking inside a longer message. */
export const plainRunning = (text: string): string =>
  tidy(text, (line) => line.normalize('NFD').replace(combining, ''));

/** As `plainRunning` with the accents left on; the same length in the languages that we read. */
export const accented = (text: string): string => tidy(text, (line) => line);

const tidy = (text: string, accents: (line: string) => string): string =>
  accents(text.normalize('NFKC').replace(quotes, "'").replace(dashes, '-').toLowerCase())
    .replace(formatting, '')
    .replace(spaces, ' ')
    .trim();
