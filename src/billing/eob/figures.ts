import { type Amounts, unitsPerCent } from './amounts.js';

/** What the identities of an EOB are about; amounts in hundredths of a cent. */
export const figureNames = [
  'price',
  'discount',
  'notCovered',
  'allowed',
  'paid',
  'otherInsurer',
  'deductible',
  'copay',
  'coinsurance',
  'liability',
  'alreadyPaid',
] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Partial<Record<FigureName, number>>;

/** Two amounts that are the same once they are whole cents. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < unitsPerCent / 2;

/** What the plan paid is stated as the benefit, or as payments to provider and patient, or both. */
export type PaidStatement = { paid: number; disagree: [number, number] | null } | null;

export function paidStatement(amounts: Amounts): PaidStatement {
  const { benefit, paidToProvider, paidToPatient } = amounts;
  if (paidToProvider === undefined && paidToPatient === undefined) {
    return benefit === undefined ? null : { paid: benefit, disagree: null };
  }
  const payments = (paidToProvider ?? 0) + (paidToPatient ?? 0);
  if (benefit === undefined) return { paid: payments, disagree: null };
  const agrees = same(benefit, payments) || (paidToProvider !== undefined && same(benefit, paidToProvider));
  return { paid: benefit, disagree: agrees ? null : [benefit, payments] };
}

/** One source's amounts in the terms of the identities. */
export function figuresOf(amounts: Amounts): Figures {
  const hasShare = [amounts.deductible, amounts.copay, amounts.coinsurance, amounts.liability].some(
    (units) => units !== undefined,
  );
  const figures: { [name in FigureName]: number | undefined } = {
    price: amounts.price ?? amounts.drugCost,
    discount: amounts.discount,
    notCovered: amounts.notCovered,
    allowed: amounts.allowed,
    paid: paidStatement(amounts)?.paid,
    otherInsurer: amounts.otherInsurer,
    deductible: amounts.deductible,
    copay: amounts.copay,
    coinsurance: amounts.coinsurance,
    // Medicare Part D states what the patient paid at the counter, which is the share.
    liability: amounts.liability ?? (hasShare ? undefined : amounts.patientPay),
    alreadyPaid: amounts.paidByPatient ?? amounts.patientPay,
  };
  const stated = Object.entries(figures).filter(([, units]) => units !== undefined);
  return Object.fromEntries(stated) as Figures;
}

export function addFigures(list: readonly Figures[]): Figures {
  const sum: Figures = {};
  for (const figures of list) {
    for (const [name, units] of Object.entries(figures) as [FigureName, number][]) sum[name] = (sum[name] ?? 0) + units;
  }
  return sum;
}
