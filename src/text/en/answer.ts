/** The words around an answer of the knowledge base. */
export const answer = {
  source: (source: string) => `Source: ${source}.`,
  regions: (names: string[]) => `For: ${list(names)}.`,
  allRegions: 'For: all regions.',
  /** Follows facts that are older, second-hand or weak. */
  hedge: "We could not fully confirm this: your plan's notice decides.",
  /** Follows an answer for one region when the person's region is not known. */
  otherRegions: (phone: string) => `If you live elsewhere, ask Member Services: ${phone}.`,
  /** Instead of an answer that is known for other regions only. */
  unknown: (region: string, phone: string) =>
    `I don't have a confirmed answer to that for ${region}, and I don't want to guess. Member Services can tell you: ${phone}. Or say "talk to a person".`,
  /** When no number of the region is known. */
  cardNumber: 'the number on your member ID card',
  /** A number that comes from a weak source. */
  unconfirmed: (number: string) => `${number} (not confirmed; the number on your member ID card is the safe one)`,
};

const list = (names: string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
