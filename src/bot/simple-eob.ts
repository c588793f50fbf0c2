import type { Explanation } from '../billing/eob/explanation.js';
import type { RowId } from '../billing/eob/rows.js';
import type { Language } from '../billing/member.js';
import type { SimpleBill } from '../text/en/explain-eob.js';
import { eobWords } from '../text/eob-text.js';
import { money } from '../text/format.js';
import { wordsFor } from '../text/index.js';
import { serviceName } from '../text/service-name.js';

/** The same figures as the whole explanation, in two to four short sentences. */
export function simpleEob(explanation: Explanation, lang: Language): string {
  const { simple } = wordsFor(lang).tasks['explain-eob'];
  const { rows, reason } = explanation;
  const cents = (id: RowId): number => rows.find((row) => row.id === id)?.cents ?? 0;
  const some = (id: RowId): string | null => (cents(id) > 0 ? money(cents(id)) : null);
  const price = some('price');
  const paid = rows.some(({ id }) => id === 'plan-paid') ? (some('plan-paid') ?? '') : null;
  const [notCovered, unexplained] = [some('not-covered'), some('unexplained')];
  return [
    price === null
      ? reason && eobWords(lang).reasons[reason]
      : simple.money({ price, off: some('discount'), paid, other: some('other-insurer') }),
    notCovered && simple.notCovered(notCovered, deniedService(explanation, cents('not-covered'), lang)),
    unexplained && simple.unexplained(unexplained),
    share(explanation, cents('already-paid'), lang),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The one service that all of what is not covered belongs to. */
function deniedService({ lines }: Explanation, cents: number, lang: Language): string | null {
  const whole = lines.filter(({ rows }) => rows.some((row) => row.id === 'not-covered' && row.cents === cents));
  const [only, second] = whole;
  return only?.service && !second ? serviceName(only.service, lang) : null;
}

function share({ owes, bill }: Explanation, paid: number, lang: Language): string {
  const { simple } = wordsFor(lang).tasks['explain-eob'];
  if (!owes) return simple.unclear;
  if (owes.atLeast !== owes.atMost) return simple.between(money(owes.atLeast), money(owes.atMost));
  const compared = simpleBill(bill);
  if (owes.atMost === 0) return simple.nothing(compared);
  return paid > 0 ? simple.left(money(paid), money(owes.atMost), compared) : simple.owes(money(owes.atMost), compared);
}

function simpleBill(bill: Explanation['bill']): SimpleBill {
  if (bill?.check === 'match') return { is: 'match' };
  if (bill?.check !== 'bill-higher' && bill?.check !== 'bill-lower') return null;
  return { is: bill.check === 'bill-higher' ? 'higher' : 'lower', by: money(Math.abs(bill.differenceCents ?? 0)) };
}
