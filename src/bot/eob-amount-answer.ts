import type { Explanation } from '../billing/eob/explanation.js';
import { type Row, type RowId, shareIds } from '../billing/eob/rows.js';
import type { Language } from '../billing/member.js';
import { type Cents, sum } from '../billing/money.js';
import type { AskedAmount } from '../language/eob-amount.js';
import { eobSections, eobWords } from '../text/eob-text.js';
import { money } from '../text/format.js';
import { wordsFor } from '../text/index.js';
import { serviceName } from '../text/service-name.js';

/** Rows whose meaning tells who pays them. */
const telling: readonly RowId[] = ['discount', 'plan-paid', 'other-insurer', 'already-paid'];

/**
 * What an amount is on an EOB, and what is left to pay: "do I have to pay the 1150?". An amount that is on it nowhere is said not to be.
 */
export function amountAnswer(asked: AskedAmount, explanation: Explanation, lang: Language): string {
  const words = wordsFor(lang).tasks['explain-eob'];
  const { rows: rowWords, glossary, unexplained } = eobWords(lang);
  const { rows, bill, owes, denials, conflicts, lines } = explanation;
  const meant = (cents: Cents | null | undefined): boolean =>
    cents !== null &&
    cents !== undefined &&
    cents > 0 &&
    (cents === asked.cents || (asked.rounded && Math.floor(cents / 100) * 100 === asked.cents));
  const sections = eobSections(explanation, lang);
  const share = sections.owes || words.noShare;

  const found = rows.filter(({ cents }) => meant(cents));
  const isShare = meant(owes?.atMost) || meant(owes?.atLeast) || meant(shareOf(rows));
  const ofBill = meant(bill?.cents) || meant(bill?.differenceCents);
  const inConflict = conflicts.some(({ cents }) => cents?.some(meant));
  const denied = denials.filter(({ cents }) => meant(cents));
  const exact = money(found[0]?.cents ?? denied[0]?.cents ?? asked.cents);
  const said = [
    found.length > 0 && words.amountIs(exact, found.map(({ id }) => rowWords[id]).join('; ')),
    ...found.flatMap(({ id }) => (telling.includes(id) && found.length === 1 ? glossary[id] : [])),
    found.some(({ id }) => id === 'unexplained') && unexplained(exact),
    denied.length > 0
      ? eobSections({ ...explanation, denials: denied }, lang).denials
      : found.some(({ id }) => id === 'not-covered') && (sections.denials || words.noReason(exact)),
    inConflict && sections.doubts,
    ofBill && sections.bill,
  ].filter(Boolean);
  if (said.length === 0 && !isShare) {
    const part = lines.flatMap(({ service, rows: own }) =>
      service === null
        ? []
        : own
            .filter(({ cents }) => meant(cents))
            .map(({ id, cents }) => words.amountOfService(money(cents), serviceName(service, lang), rowWords[id])),
    );
    said.push(part[0] ?? words.amountNotHere(money(asked.cents)));
  }
  return [...said, !inConflict && share].filter(Boolean).join('\n');
}

const shareOf = (rows: readonly Row[]): Cents =>
  sum(rows.filter(({ id }) => shareIds.includes(id)).map(({ cents }) => cents));
