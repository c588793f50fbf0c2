/** What an amount on an EOB is about, one word for the many codes that payers use. */
export const categories = [
  'price',
  'drugCost',
  'discount',
  'notCovered',
  'allowed',
  'benefit',
  'paidToProvider',
  'paidToPatient',
  'otherInsurer',
  'deductible',
  'copay',
  'coinsurance',
  'liability',
  'paidByPatient',
  'patientPay',
] as const;
export type Category = (typeof categories)[number];

export interface Coding {
  system?: string | undefined;
  code?: string | undefined;
  display?: string | undefined;
}

/** HL7 adjudication, C4BBAdjudication and their drafts. A trailing "amount" is dropped before the look-up. */
const hl7: Record<string, Category> = {
  submitted: 'price',
  drugcost: 'drugCost',
  discount: 'discount',
  noncovered: 'notCovered',
  disallowed: 'notCovered',
  ineligible: 'notCovered',
  eligible: 'allowed',
  allowed: 'allowed',
  benefit: 'benefit',
  payment: 'benefit',
  paidtoprovider: 'paidToProvider',
  paidtopatient: 'paidToPatient',
  priorpayerpaid: 'otherInsurer',
  deductible: 'deductible',
  copay: 'copay',
  coinsurance: 'coinsurance',
  coins: 'coinsurance',
  memberliability: 'liability',
  paidbypatient: 'paidByPatient',
};

/**
 * CMS variables whose meaning differs from the C4BB code that CMS puts beside them; they win over it. `null`: not a part of
 * the price, for example a rate, or a drug cost counted below a threshold that is tagged as coinsurance.
 * Source: CCW code book variable names; Part D: total = patient + other TrOOP + LICS + PLRO + covered + not covered paid + gap discount.
 */
const cmsOverrides: Record<string, Category | null> = {
  rev_cntr_rate_amt: null,
  rev_cntr_tot_chrg_amt: 'price',
  rev_cntr_pmt_amt_amt: 'benefit',
  rev_cntr_bene_pmt_amt: 'paidToPatient',
  // The patient's responsibility, which BFD calls paid by the patient; nobody has said that it was paid.
  rev_cntr_ptnt_rspnsblty_pmt: 'liability',
  // A second figure for the same coinsurance, not a part of it.
  rev_cntr_rdcd_coinsrnc_amt: null,
  line_bene_pmt_amt: 'paidToPatient',
  line_dme_prchs_price_amt: null,
  line_prmry_alowd_chrg_amt: null,
  tot_rx_cst_amt: 'drugCost',
  gdc_blw_oopt_amt: null,
  gdc_abv_oopt_amt: null,
  ptnt_pay_amt: 'patientPay',
  othr_troop_amt: 'otherInsurer',
  plro_amt: 'otherInsurer',
  lics_amt: 'discount',
  rptd_gap_dscnt_num: 'discount',
  cvrd_d_plan_pd_amt: 'benefit',
  ncvrd_plan_pd_amt: 'benefit',
};

/** CMS variables that stand alone, without a C4BB code (Synthea's lines). */
const cmsAlone: Record<string, Category> = {
  line_sbmtd_chrg_amt: 'price',
  line_alowd_chrg_amt: 'allowed',
  line_nch_pmt_amt: 'benefit',
  line_prvdr_pmt_amt: 'paidToProvider',
  line_bene_ptb_ddctbl_amt: 'deductible',
  line_coinsrnc_amt: 'coinsurance',
  line_bene_prmry_pyr_pd_amt: 'otherInsurer',
  rev_cntr_ncvrd_chrg_amt: 'notCovered',
  rev_cntr_cash_ddctbl_amt: 'deductible',
  rev_cntr_prvdr_pmt_amt: 'paidToProvider',
  clm_tot_chrg_amt: 'price',
  clm_sbmt_chrg_amt: 'price',
  clm_line_sbmt_chrg_amt: 'price',
};

/** The last part of a code, which some payers write as a whole address: `…/variables/line_sbmtd_chrg_amt`, `…#copay`. */
const lastPart = (code: string): string =>
  code
    .replace(/^.*[/#]/s, '')
    .trim()
    .toLowerCase();

const named = (code: string): Category | undefined => own(hl7, code) ?? own(hl7, code.replace(/amount$/, ''));

const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * The category that the codings of one adjudication name. Entries of one category that have a code besides the category's
 * are `specific`: CMS's variables, two prior payers; their `key` tells them apart. Systems are not compared: the same
 * concept is published under at least five of them.
 */
export function categoryOf(
  codings: readonly Coding[],
): { category: Category; key: string; specific: boolean } | undefined {
  const codes = codings.map((coding) => lastPart(coding.code ?? ''));
  const key = codes.join('+');
  for (const code of codes) {
    const override = own(cmsOverrides, code);
    if (override === null) return undefined;
    if (override) return { category: override, key, specific: true };
  }
  const specific = codes.some((code) => code !== '' && !named(code));
  for (const code of codes) {
    const category = named(code);
    if (category) return { category, key, specific };
  }
  for (const code of codes) {
    const category = own(cmsAlone, code);
    if (category) return { category, key, specific: true };
  }
  return undefined;
}
