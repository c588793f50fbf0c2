import type { CareKind } from '../../billing/eob/care.js';
import type { ClaimStatus } from '../../billing/eob/claim-status.js';
import type { Reason } from '../../billing/eob/explanation.js';
import type { FigureName } from '../../billing/eob/figures.js';
import type { ConflictCode, Note } from '../../billing/eob/merge.js';
import type { RowId } from '../../billing/eob/rows.js';
import type { SurpriseHint } from '../../billing/eob/surprise-billing.js';

/** Words that explain an Explanation of Benefits. Amounts and dates arrive as text. */
export const eob = {
  notABill: 'This is not a bill. It is an Explanation of Benefits (EOB): it shows how your plan handled a claim.',
  notABillShort: 'This is not a bill.',
  claim: (number: string): string => `claim ${number}`,
  dates: (from: string, to: string): string => `${from} to ${to}`,
  unnamedEob: 'Explanation of Benefits',
  care: {
    emergency: 'Emergency care',
    'hospital-stay': 'Hospital stay',
    nursing: 'Stay in a nursing facility',
    hospice: 'Hospice care',
    'home-care': 'Home health care',
    outpatient: 'Outpatient care',
    office: 'Medical service',
    pharmacy: 'Prescription',
    dental: 'Dental care',
    vision: 'Vision care',
    other: 'Health service',
  } satisfies Record<CareKind, string>,
  status: {
    complete: 'The plan has finished this claim.',
    partial: 'The plan has finished only a part of this claim. Amounts may change.',
    queued: 'The plan is still working on this claim. Amounts may change.',
    error: 'The plan could not process this claim.',
    draft: 'This is a draft. Amounts may change.',
    cancelled: 'The plan has cancelled this claim.',
    'entered-in-error': 'The plan entered this by mistake.',
    unknown: '',
  } satisfies Record<ClaimStatus, string>,
  rowsTitle: 'Where the money went:',
  rowsTitlePartly: 'What this EOB says about the money:',
  rows: {
    price: "Provider's price",
    discount: 'Plan discount',
    'not-covered': 'Not covered',
    'other-insurer': 'Other insurance paid',
    'plan-paid': 'Plan paid',
    deductible: 'Deductible (you)',
    copay: 'Copay (you)',
    coinsurance: 'Coinsurance (you)',
    'your-share': 'Your share',
    'already-paid': 'Already paid by you (part of your share)',
    unexplained: 'Not explained by this EOB',
  } satisfies Record<RowId, string>,
  row: (name: string, amount: string, workedOut: boolean): string =>
    `${name}: ${amount}${workedOut ? ' (worked out)' : ''}`,
  /** What the words of the rows mean, for "what is coinsurance?". */
  glossary: {
    price: "The provider's price is what the doctor or hospital charged before your plan did anything.",
    discount:
      'The plan discount is the part of the price that your plan does not accept. In network, nobody may bill you for it.',
    'not-covered': 'Not covered is the part your plan does not pay for. A reason code says why and who has to pay it.',
    'other-insurer': 'Another insurer, for example through a spouse or Medicare, paid this part first.',
    'plan-paid': 'Plan paid is what your plan pays to the provider, or to you.',
    deductible: 'The deductible is what you pay for covered care each year before your plan starts to pay.',
    copay: 'A copay is a set fee for a visit or a medicine, for example $20.',
    coinsurance: 'Coinsurance is your percentage of the allowed price, for example 20%, after the deductible.',
    'your-share': 'Your share is the part of the price that is yours to pay: deductible, copay and coinsurance.',
    'already-paid': 'Already paid is what you paid before, for example at the visit. It comes off your share.',
    unexplained:
      'Not explained means that the amounts on the EOB do not add up to the price. Ask the plan about this part before you pay it.',
  } satisfies Record<RowId, string>,
  figures: {
    price: 'the price',
    discount: 'the discount',
    notCovered: 'the part not covered',
    allowed: 'the allowed amount',
    paid: 'what the plan paid',
    otherInsurer: 'what the other insurance paid',
    deductible: 'the deductible',
    copay: 'the copay',
    coinsurance: 'the coinsurance',
    liability: 'your share',
    alreadyPaid: 'what you already paid',
  } satisfies Record<FigureName, string>,
  conflicts: {
    'totals-disagree': (figure: string, a: string, b: string) => `In two places, ${figure} is ${a} and ${b}.`,
    'lines-disagree': (figure: string, a: string, b: string) =>
      `The totals show ${figure} as ${a}, but the lines add up to ${b}.`,
    'paid-disagrees': (_: string, a: string, b: string) =>
      `What the plan paid is ${a} in one place and ${b} in another.`,
    'share-disagrees': (_: string, a: string, b: string) =>
      `Your share is ${a} in one place, but deductible, copay and coinsurance make ${b}.`,
    'discount-disagrees': (_: string, a: string, b: string) =>
      `The discount is ${a}, but price and allowed amount leave ${b}.`,
    'stated-twice': (_figure: string, _a: string, _b: string) =>
      'One amount is stated twice, so I cannot tell which one counts.',
  } satisfies Record<ConflictCode, (figure: string, a: string, b: string) => string>,
  conflictsTitle: 'Some amounts on this EOB disagree:',
  conflictsMean: 'So I cannot say what you owe. Please ask the plan before you pay. I can help you with that.',
  moreConflicts: (count: number): string => `${count} more like this.`,
  notes: {
    'claim-level-left-out':
      'A further list on this EOB shows other amounts. Totals and lines agree with each other, so I left that list out.',
    'lines-incomplete': 'Some lines of this EOB have no amounts.',
    'paid-more-than-share': 'You already paid more than your share. Ask the provider for the difference.',
    'code-against-share':
      'Your share on this EOB and the reason code of what was not paid do not fit together. So I cannot say what you owe. Ask the plan before you pay.',
    'discount-may-be-billed':
      'By a code on this EOB, the provider may bill you for the plan discount too. So I cannot say what you owe. Ask the plan before you pay.',
  } satisfies Record<Note, string>,
  unexplained: (amount: string): string =>
    `This EOB does not explain ${amount} of the price. That matters, because someone may bill you for it. Ask the plan about this part before you pay it.`,
  owes: (amount: string): string => `By this EOB, your share is ${amount}.`,
  withNotCovered: (amount: string): string => `That includes ${amount} that is not covered.`,
  owesNothing: 'By this EOB, you owe nothing.',
  owesLeft: (share: string, paid: string, left: string): string =>
    `By this EOB, your share is ${share}. You already paid ${paid}, so ${left} is left.`,
  owesBetween: (least: string, most: string): string =>
    `By this EOB, your share is between ${least} and ${most}. It does not say who pays the part that is not covered; the plan can tell you.`,
  denialsTitle: 'What was not paid, and why:',
  denial: (service: string | null, amount: string | null, code: string, whole: boolean): string =>
    `${[service, amount].filter(Boolean).join(', ') || (whole ? 'This claim' : 'One service')} (code ${code}):`,
  unknownCode: "I don't have a plain-language meaning for this code.",
  remark: (code: string, meaning: string): string => `Remark ${code}: ${meaning}`,
  bears: {
    member: 'By its code, this part may be billed to you.',
    provider: 'By its code, the provider may not bill you for this part.',
    plan: 'By its code, the plan takes this part.',
    network: 'By its code, a provider in your network may not bill you for this part.',
  },
  appealBy: (date: string): string =>
    `By our count you can ask for an appeal until ${date}. The date on your notice wins.`,
  appealOver: (date: string): string =>
    `By our count the time to appeal ended on ${date}, but the date on your notice wins. Call the plan if something kept you from it.`,
  appealOnNotice: 'Your notice gives the last day to appeal.',
  bill: {
    match: (bill: string, amount: string) => `${bill} asks for ${amount}. That matches your share.`,
    'bill-higher': (bill: string, amount: string, difference: string) =>
      `${bill} asks for ${amount}. That is ${difference} more than this EOB leaves to you. Do not pay the difference yet; I can help you dispute it.`,
    'bill-lower': (bill: string, amount: string, difference: string) =>
      `${bill} asks for ${amount}. That is ${difference} less than your share by this EOB. Another bill may follow.`,
    'different-dates': (bill: string, amount: string) =>
      `${bill} asks for ${amount}, but it is for another date of service. It may belong to another EOB.`,
    'cannot-compare': (bill: string, amount: string) =>
      `${bill} asks for ${amount}. This EOB does not give a clear share to compare it with. Ask the plan before you pay.`,
  },
  aBill: 'Your bill',
  billNamed: (number: string): string => `Bill ${number}`,
  beforeEob: 'That bill was made before the plan finished this claim, so it may ask for too much.',
  progressTitle: (date: string): string => `Your year so far, as of ${date}:`,
  deductibleProgress: (met: string, limit: string, left: string): string =>
    `Deductible: ${met} of ${limit} (${left} left)`,
  outOfPocketProgress: (met: string, limit: string, left: string): string =>
    `Out-of-pocket limit: ${met} of ${limit} (${left} left)`,
  hints: {
    emergency:
      'This looks like emergency care outside your network. The No Surprises Act usually limits your bill to your in-network share.',
    'clinician-at-facility':
      'Someone outside your network seems to have treated you at a hospital or center. The No Surprises Act may limit what they can bill you.',
    'air-ambulance':
      'This looks like an air ambulance outside your network. The No Surprises Act usually limits your bill to your in-network share.',
    'balance-bill':
      'Outside your network, the provider may bill you for more than the plan accepts. For an emergency, or in a hospital of your network, the No Surprises Act may not allow that.',
    'plan-applied-it': 'The plan says that it used the rules against surprise bills on this claim.',
  } satisfies Record<SurpriseHint, string>,
  hintHelp: 'Free help: No Surprises Help Desk, 1-800-985-3059.',
  aid: 'Is this hard to pay? Ask me about financial help; I can start an application with you.',
  linesTitle: 'Line by line:',
  lineName: (position: number): string => `Service ${position}`,
  lineAlone: 'The amounts of this line do not add up by themselves.',
  lineEmpty: 'This line has no amounts.',
  moreLines: (count: number): string => `… and ${count} more lines.`,
  reasons: {
    'too-large': 'This file is too large for an EOB (more than 20 MB), so I did not read it.',
    empty: 'This file is empty.',
    xml: 'This file is XML. I can read EOBs as FHIR JSON only.',
    'not-json': 'This file is not complete JSON. It may have been cut off: please download it again.',
    'too-deep': 'This file is nested too deeply to be an EOB, so I did not read it.',
    unreadable: 'I could not open this file.',
    'other-resource': 'This is not an Explanation of Benefits.',
    'no-eob': 'I found no Explanation of Benefits in this file.',
    'older-fhir':
      'This EOB has an older shape (FHIR STU3 or a draft). I read FHIR R4, and I do not guess what other amounts mean.',
    'prior-authorization':
      'This is a prior authorization: an answer to whether the plan will cover care. It is not the EOB of a claim and says nothing about what you owe.',
    'other-use': 'This is not marked as the EOB of a claim, so I do not explain its amounts.',
    estimate: 'This is an estimate made before care. It is not the EOB of a claim, so nothing is owed by it.',
    cancelled: 'The plan has cancelled this EOB, so its amounts no longer count. Look for a newer one.',
    'entered-in-error': 'The plan entered this EOB by mistake, so its amounts do not count.',
    'processing-error': 'The plan could not process this claim, so there is nothing to explain yet.',
    'bad-amount': 'An amount on this EOB is not a plain number, so I do not explain its amounts.',
    'other-currency': 'This EOB has amounts in another currency. I can explain US dollars only.',
    'no-amounts': 'This EOB shows no amounts, so there is nothing to add up.',
    'no-price': "This EOB does not give the provider's price, so I cannot show where every dollar went.",
    'only-price': 'This EOB gives the price, but not how it was shared out.',
    'prices-disagree': 'This EOB gives two different prices, so I cannot show where the money went.',
    reversal: 'This EOB takes an earlier claim back. Look for the EOB that replaces it.',
    'negative-amount':
      'An amount on this EOB is below zero. Something may have been taken back, so I cannot show where the money went.',
    'allowed-above-price': 'The allowed amount is higher than the price, so I cannot show where the money went.',
    'more-than-price': 'The parts on this EOB add up to more than the price, so I cannot show where the money went.',
    'part-unexplained': '',
    'sources-disagree': '',
    'not-final': 'The plan has not finished this claim, so I cannot say what you will owe.',
  } satisfies Record<Reason, string>,
  otherResource: (type: string): string => `This is a FHIR ${type}, not an Explanation of Benefits.`,
  askThePlan:
    'The plan can tell you more: call the number on your member card, and have the claim number or this EOB ready.',
  chart: {
    title: 'Where the money went',
    describe: (price: string, parts: string): string => `Bar chart. The price of ${price} is made up of: ${parts}.`,
  },
};
