import type { CareKind } from '../billing/eob/care.js';
import type { Denial } from '../billing/eob/denials.js';
import type { Explanation, Reason } from '../billing/eob/explanation.js';
import type { ReadEob } from '../billing/eob/read.js';
import type { Row, RowId } from '../billing/eob/rows.js';
import type { Language } from '../billing/member.js';
import type { Cents } from '../billing/money.js';
import { eob as english } from './en/eob.js';
import { eob as spanish } from './es/eob.js';
import { date, money } from './format.js';
import { serviceName } from './service-name.js';

/** The words about EOBs, for follow-up questions such as "what is coinsurance?" (`glossary`). */
export const eobWords = (language: Language): typeof english => (language === 'es' ? spanish : english);

/** More lines than a person reads in a chat; the rest is counted. */
const mostLines = 25;
const mostConflicts = 3;
const mostDenials = 10;

type Named = Pick<ReadEob, 'claim' | 'provider' | 'service' | 'from' | 'to'>;

/** One line that tells EOBs apart in a list: service, provider, date, claim. */
export function eobSummaryLine(
  eob: Named & (Pick<ReadEob, 'care'> | { careKind: CareKind }),
  language: Language,
): string {
  const words = eobWords(language);
  const kind = 'care' in eob ? eob.care.kind : eob.careKind;
  const parts = [
    eob.service === null ? words.care[kind] : serviceName(eob.service, language),
    eob.provider,
    eob.from && dates(eob.from, eob.to, language),
    eob.claim && words.claim(eob.claim),
  ];
  return parts.filter(Boolean).join(', ') || words.unnamedEob;
}

function dates(from: string, to: string | null, language: Language): string {
  const first = date(from, language);
  return to && to !== from ? eobWords(language).dates(first, date(to, language)) : first;
}

/** Rows whose zero is worth saying, unless it is only what is left of a share beside what is not covered. */
const saidWhenZero = new Set<RowId>(['price', 'plan-paid', 'your-share']);

/** The rows as name and amount, zero rows left out; for cards, and for the text. */
export function eobRows(
  rows: readonly Row[],
  language: Language,
): { id: RowId; name: string; amount: string; derived: boolean }[] {
  const words = eobWords(language);
  return rows
    .filter((row) => row.cents !== 0 || (saidWhenZero.has(row.id) && !row.derived))
    .map(({ id, cents, derived }) => ({
      id,
      name: words.rows[id],
      amount: money(cents),
      derived: derived && id === 'discount',
    }));
}

/** The parts of an explanation, each complete in itself; a part that has nothing to say is empty. */
export function eobSections(explanation: Explanation, language: Language) {
  return {
    head: head(explanation, language),
    rows: rowsText(explanation, language),
    doubts: doubts(explanation, language),
    denials: denialsText(explanation, language),
    owes: owes(explanation, language),
    bill: billText(explanation, language),
    progress: progress(explanation, language),
    hints: hints(explanation, language),
    aid: explanation.owes && explanation.owes.atMost > 0 ? eobWords(language).aid : '',
  };
}

/** The whole explanation as plain text for a phone's screen; `lines` adds the account of every line. */
export function eobText(explanation: Explanation, language: Language, { lines = false } = {}): string {
  const parts = Object.values(eobSections(explanation, language));
  if (lines) parts.push(eobLinesText(explanation, language));
  return parts.filter(Boolean).join('\n\n');
}

/** Whether the thing read is an EOB at all; a file problem or another resource is not. */
const isEob = (explanation: Explanation): boolean =>
  explanation.resourceType === 'ExplanationOfBenefit' && explanation.reason !== 'no-eob';

function head(explanation: Explanation, language: Language): string {
  const words = eobWords(language);
  const { reason, resourceType } = explanation;
  if (!isEob(explanation)) {
    return reason === 'other-resource' && resourceType && /^[A-Za-z]{1,40}$/.test(resourceType)
      ? words.otherResource(resourceType)
      : words.reasons[reason ?? 'no-eob'];
  }
  const what = reason && notOfAClaim.has(reason) ? words.notABillShort : words.notABill;
  const status = reason && tellsTheStatus.has(reason) ? '' : words.status[explanation.status];
  const state = [status, reason && words.reasons[reason]].filter(Boolean).join(' ');
  return [what, `${eobSummaryLine(explanation, language)}.`, state].filter(Boolean).join('\n');
}

/** Resources of the same type that are about care to come, so that the usual first sentence would be wrong. */
const notOfAClaim = new Set<Reason>(['prior-authorization', 'estimate', 'other-use']);

/** Reasons whose words already say how far the claim is, or beside which that does not matter. */
const tellsTheStatus = new Set<Reason>([
  ...notOfAClaim,
  'older-fhir',
  'cancelled',
  'entered-in-error',
  'processing-error',
  'not-final',
]);

const bullet = (text: string): string => `• ${text}`;

function rowsText({ rows, kind }: Explanation, language: Language): string {
  if (rows.length === 0) return '';
  const words = eobWords(language);
  const title = kind === 'explained' ? words.rowsTitle : words.rowsTitlePartly;
  const list = eobRows(rows, language).map(({ name, amount, derived }) => bullet(words.row(name, amount, derived)));
  return [title, ...list].join('\n');
}

function doubts(explanation: Explanation, language: Language): string {
  const { conflicts, notes, rows, kind, reason } = explanation;
  const words = eobWords(language);
  const unexplained = rows.find((row) => row.id === 'unexplained');
  const said = conflicts.slice(0, mostConflicts).map(({ code, figure, cents }) => {
    const [a = '', b = ''] = cents?.map(money) ?? [];
    return bullet(words.conflicts[code](figure ? words.figures[figure] : '', a, b));
  });
  const more = conflicts.length - said.length;
  if (more > 0) said.push(bullet(words.moreConflicts(more)));
  const unclear = isEob(explanation) && kind !== 'explained' && !(reason && tellsTheStatus.has(reason));
  return [
    unexplained && words.unexplained(money(unexplained.cents)),
    said.length > 0 && [words.conflictsTitle, ...said, words.conflictsMean].join('\n'),
    ...notes.map((note) => words.notes[note]),
    unclear && said.length === 0 && words.askThePlan,
  ]
    .filter(Boolean)
    .join('\n');
}

function denialsText({ denials, today }: Explanation, language: Language): string {
  if (denials.length === 0) return '';
  const words = eobWords(language);
  const told = new Set(denials.map((denial) => denialText(denial, today, language)));
  return [words.denialsTitle, ...[...told].slice(0, mostDenials).map(bullet)].join('\n');
}

function denialText(denial: Denial, today: string, language: Language): string {
  const words = eobWords(language);
  const { code, group, bears, cents, appealable, appealBy } = denial;
  const bearer = bears && (group === 'PI' && bears === 'provider' ? 'network' : bears);
  const deadline = appealBy
    ? (appealBy < today ? words.appealOver : words.appealBy)(date(appealBy, language))
    : appealable && words.appealOnNotice;
  return [
    words.denial(
      denial.service && serviceName(denial.service, language),
      cents === null ? null : money(cents),
      group ? `${group}-${code}` : code,
      denial.line === null,
    ),
    denial.meaning?.[language] ?? words.unknownCode,
    ...denial.remarks.map((remark) => words.remark(remark.code, remark.meaning?.[language] ?? words.unknownCode)),
    bearer && words.bears[bearer],
    denial.next?.[language],
    deadline,
  ]
    .filter(Boolean)
    .join(' ');
}

function owes({ owes, rows }: Explanation, language: Language): string {
  if (!owes) return '';
  const words = eobWords(language);
  const { atLeast, atMost } = owes;
  if (atLeast !== atMost) return words.owesBetween(money(atLeast), money(atMost));
  const cents = (id: RowId): Cents => rows.find((row) => row.id === id)?.cents ?? 0;
  const paid = cents('already-paid');
  const shares = cents('deductible') + cents('copay') + cents('coinsurance') + cents('your-share');
  const notCovered = cents('not-covered');
  const included = notCovered > 0 && shares + notCovered === atMost + paid && words.withNotCovered(money(notCovered));
  const share =
    atMost === 0
      ? words.owesNothing
      : paid > 0
        ? words.owesLeft(money(atMost + paid), money(paid), money(atMost))
        : words.owes(money(atMost));
  return [share, included].filter(Boolean).join(' ');
}

function billText({ bill }: Explanation, language: Language): string {
  if (!bill) return '';
  const words = eobWords(language);
  const name = bill.number ? words.billNamed(bill.number) : words.aBill;
  const difference = money(Math.abs(bill.differenceCents ?? 0));
  return [words.bill[bill.check](name, money(bill.cents), difference), bill.beforeEob && words.beforeEob]
    .filter(Boolean)
    .join(' ');
}

function progress({ accumulators }: Explanation, language: Language): string {
  if (!accumulators) return '';
  const words = eobWords(language);
  const { asOf, deductible, outOfPocket } = accumulators;
  const told = ({ metCents, limitCents }: typeof deductible): [string, string, string] => [
    money(metCents),
    money(limitCents),
    money(Math.max(0, limitCents - metCents)),
  ];
  return [
    words.progressTitle(date(asOf, language)),
    bullet(words.deductibleProgress(...told(deductible))),
    bullet(words.outOfPocketProgress(...told(outOfPocket))),
  ].join('\n');
}

function hints({ hints }: Explanation, language: Language): string {
  const words = eobWords(language);
  return hints.length === 0 ? '' : [...hints.map((hint) => words.hints[hint]), words.hintHelp].join('\n');
}

/** Every line of the claim with its own rows; empty when the EOB has no lines. */
export function eobLinesText({ lines }: Explanation, language: Language): string {
  if (lines.length === 0) return '';
  const words = eobWords(language);
  const told = lines.slice(0, mostLines).map((line, index) => {
    const service = line.service === null ? words.lineName(index + 1) : serviceName(line.service, language);
    const name = [service, line.date && date(line.date, language)].filter(Boolean);
    const rows = eobRows(line.rows, language).map((row) => `  ${words.row(row.name, row.amount, row.derived)}`);
    if (rows.length === 0) rows.push(`  ${line.empty ? words.lineEmpty : words.lineAlone}`);
    return [bullet(name.join(', ')), ...rows].join('\n');
  });
  const more = lines.length - told.length;
  return [words.linesTitle, ...told, ...(more > 0 ? [words.moreLines(more)] : [])].join('\n');
}
