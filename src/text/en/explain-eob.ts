import type { NamedEob } from '../../language/eob-hint.js';
import type { EobTerm } from '../../language/eob-terms.js';
import { eobSummaryLine } from '../eob-text.js';
import type { Choice, Reply, TaskText } from '../reply.js';

/** What the offer after an explanation depends on. */
export interface EobOffer {
  /** Dispute: the bill asks for more than the EOB leaves to the person. Pay: the bill is right and still open. */
  bill: 'dispute' | 'pay' | null;
  /** Whether there are other EOBs. */
  others: boolean;
  /** Whether this EOB has lines to show. */
  lines: boolean;
  /** It was said before, so it is kept short. */
  again: boolean;
  /** A person is offered who explains it. */
  person?: boolean;
}

/** What a simple account of an EOB is made of; amounts as text, null where there is nothing to say. */
export interface SimpleMoney {
  price: string;
  off: string | null;
  /** '' when the plan paid nothing; null when the EOB does not say. */
  paid: string | null;
  other: string | null;
}

/** How a bill compares with the share, for a simple account. */
export type SimpleBill = { is: 'match' } | { is: 'higher' | 'lower'; by: string } | null;

/** The EOBs of a list, each with all that tells them apart. */
export const eobChoices = (eobs: readonly NamedEob[], lang: 'en' | 'es'): Choice[] =>
  eobs.map((eob) => ({ id: eob.claim, title: eobSummaryLine({ ...eob, claim: eob.number }, lang), says: eob.claim }));

const says: Record<'dispute' | 'pay' | 'lines' | 'call' | 'another' | 'done' | 'person' | 'no-person', Choice> = {
  dispute: { id: 'dispute', title: 'Dispute it', says: 'dispute it' },
  pay: { id: 'pay', title: 'Pay it', says: 'pay it' },
  lines: { id: 'lines', title: 'Show the lines', says: 'show the lines' },
  call: { id: 'call', title: 'Who do I call?', says: 'who do I call?' },
  another: { id: 'another', title: 'Another EOB', says: 'another EOB' },
  done: { id: 'done', title: 'Done', says: 'done' },
  person: { id: 'person', title: 'Yes, a person', says: 'yes' },
  'no-person': { id: 'no-person', title: 'No', says: 'no' },
};

const simpleBill = (bill: SimpleBill): string => {
  if (bill?.is === 'match') return ', and your bill asks for just that.';
  if (bill?.is === 'higher') return `, but your bill asks for ${bill.by} more: do not pay that part yet.`;
  return bill ? `; your bill asks for ${bill.by} less.` : '.';
};

export const explainEob = {
  title: 'explain an EOB',
  ask: {
    claim: ({ eobs, older }: { eobs: NamedEob[]; older: number }): Reply => ({
      text: `An Explanation of Benefits (EOB) shows how the plan counted a visit. Which one shall I explain?${older > 0 ? ` I also have ${older} others: name a date, a doctor, or a claim number.` : ''}`,
      choices: eobChoices(eobs, 'en'),
    }),
    followUp: ({ bill, others, lines, again, person }: EobOffer): Reply => {
      if (person)
        return {
          text: 'Shall I pass this to a person who can go through it with you? Say yes or no.',
          choices: [says.person, says['no-person']],
          listed: true,
        };
      const choices = [
        ...(bill ? [says[bill]] : []),
        ...(lines && !again ? [says.lines] : []),
        ...(again ? [] : [says.call]),
        ...(others ? [says.another] : []),
        says.done,
      ];
      const list = choices.map((choice) => `"${choice.says?.replace('?', '')}"`).join(', ');
      const text = again
        ? `Anything else about this EOB? You can say: ${list}.`
        : bill === 'dispute'
          ? `Shall I help you dispute the difference? You can also ask about any part, like "what is coinsurance?", or say: ${list}.`
          : `You can ask about any part of it, like "what is coinsurance?", or say: ${list}.`;
      return { text, choices, listed: true };
    },
    payAs: ({ share, full }: { share: string | null; full: string }): Reply => ({
      text: 'This bill asks for more than the EOB leaves to you. How do you want to go on?',
      choices: [
        ...(share
          ? [
              {
                id: 'share',
                title: `Pay only my share, ${share}`,
                synonyms: ['share', 'my share', 'only my share', 'just my share', 'my part', 'only my part', share],
              },
            ]
          : []),
        { id: 'dispute', title: 'Dispute the difference', synonyms: ['dispute', 'dispute it'] },
        {
          id: 'full',
          title: `Pay all of it, ${full}`,
          synonyms: ['full', 'all', 'everything', 'in full', 'the full amount', 'the whole thing', 'the total', full],
        },
        { id: 'none', title: 'Not now', synonyms: ['no', 'neither', 'none', 'nothing', 'wait'] },
      ],
    }),
  },
  why: {
    claim: 'Each EOB is about one claim, so I explain one at a time.',
    followUp: 'I keep this EOB open so that you can ask about it. Ask for anything else whenever you like.',
    payAs: 'You should not pay the difference before somebody has looked at it.',
  },
  again: {
    claim: 'Please pick one by its number in the list, or name the claim, the date, or the doctor.',
    followUp: 'Ask about this EOB, for example "why was the lab denied?", or say "done".',
    payAs: 'Please pick one by its number in the list, or say an amount, like "$50" or "half".',
  },
  none: 'I have no Explanation of Benefits for you. It usually comes some weeks after care. A person can look for it: say "person".',
  notFound: 'I find no EOB like that.',
  noneForBill: (number: string) => `I have no EOB for bill ${number}. It usually comes some weeks after care.`,
  onlyOne: 'This is the only EOB that I have for you.',
  /** Words that stand around the rows of an EOB; those of the rows are in `eob.glossary`. */
  terms: {
    allowed: 'The allowed amount is the price that your plan accepts for a service. Your share is counted from it.',
    appeal:
      'An appeal asks the plan to look at its decision again. You may appeal when the plan did not pay for something.',
    authorization: 'Prior authorization is a yes from your plan before care. Without it the plan may not pay.',
    claim: 'A claim is what the doctor or hospital sends to your plan to be paid. Each claim has its own EOB.',
    denial:
      'Denied means that the plan decided not to pay for a service. A reason code says why. Often you can appeal.',
    eob: 'An Explanation of Benefits (EOB) shows what the provider charged, what the plan paid, and what is left to you. It is not a bill.',
    network:
      'The network is the doctors and hospitals that have agreed on prices with your plan. Care outside it mostly costs you more.',
    'out-of-pocket':
      'The out-of-pocket limit is the most you pay for covered care in a year. After that, the plan pays all of it.',
    'worked-out': 'Worked out means that the EOB does not state this amount. I took it from the other amounts on it.',
  } satisfies Partial<Record<EobTerm, string>>,
  amountHere: (amount: string) => `On this EOB it is ${amount}.`,
  noneHere: 'This EOB has none.',
  noShare: 'This EOB does not say clearly what you owe. Ask the plan before you pay.',
  allBills: 'For all your open bills, say "view my bills".',
  call: (about: { phone: string; provider: string | null; claim: string | null }) =>
    [
      `• What the plan paid, a denial or an appeal: call the plan, ${about.phone}`,
      `• The bill or the care itself: call the billing office of ${about.provider ?? 'the provider'}. The number is on the bill.`,
      `${about.claim ? `Have claim number ${about.claim} ready.` : 'Have this EOB ready.'} I can also bring in a person: say "person".`,
    ].join('\n'),
  noDenial: 'Nothing on this EOB was denied.',
  noDenialThere: 'That was not denied. This is how the plan counted it:',
  noReason: (amount: string) =>
    `${amount} is not covered, but this EOB gives no reason. The plan has to tell you why: say "who do I call".`,
  otherDenials: 'I find no denial by that name here.',
  noAppeal: 'Nothing on this EOB was denied, so there is nothing to appeal. If the bill looks wrong, say "dispute it".',
  notYetAppeal: 'This was turned back to be fixed and sent again, so there is nothing to appeal yet.',
  notAppealable: 'By its code, there is nothing to appeal here. If you are billed for it, ask the plan before you pay.',
  howToAppeal:
    'To appeal, write to the plan at the address on your notice. Give the claim number, say why you disagree, and add a letter from your doctor if you can.',
  appealForMe:
    "I can't file an appeal for you. You can, or somebody you choose, like your doctor or a relative; the plan wants that in writing.",
  noBill: 'I see no bill of yours for this claim.',
  noBillToDispute:
    'I see no bill of yours for this claim, so there is no charge to dispute. If you disagree with what the plan decided, ask "can I appeal?".',
  paidBill: (number: string) => `Bill ${number} is paid. Nothing is left to pay on it.`,
  noProgress: ({ phone }: { phone: string }) =>
    `I have no figure for how much of your deductible or yearly limit you have met. The plan can tell you: call ${phone}`,
  noLines: 'This EOB has no lines to show.',
  outside: 'By this EOB, the care or a part of it was outside your network.',
  notOutside: 'Nothing on this EOB says that the care was outside your network.',
  notHere: 'I do not find that on this EOB.',
  /** An amount that was asked about, by the names of the rows that have it. */
  amountIs: (amount: string, rows: string) => `On this EOB, ${amount} is: ${rows}.`,
  /** The same for a single service. */
  amountOfService: (amount: string, service: string, name: string) => `${amount} is part of "${service}": ${name}.`,
  amountNotHere: (amount: string) => `I do not see ${amount} on this EOB.`,
  planPaid: (amount: string) => `By this EOB, the plan paid ${amount} for this care.`,
  planPaidNothing: 'By this EOB, the plan paid nothing for this care.',
  planPaidUnknown: 'This EOB does not say what the plan paid.',
  notPaid: 'All right, I pay nothing.',
  payHere: (bill: string) => `You pay bill ${bill}, not the EOB. You can do that here: say "pay it".`,
  billMayCome: (provider: string | null) =>
    `Nothing is paid by the EOB itself. ${provider ?? 'The provider'} sends a bill; I see none for this claim. Compare it with this EOB when it comes.`,
  noPayee: 'So there is nobody to pay.',
  sayPay: 'To pay it here, say "pay it".',
  nothingToDo: 'So there is nothing that you have to do.',
  linesAre: (count: number) =>
    `This EOB has ${count === 1 ? 'one line' : `${count} lines`}. Say "show the lines" to see them.`,
  due: (about: { bill: string; open: string; due: string; overdue: boolean }) =>
    `Bill ${about.bill} ${about.overdue ? 'was' : 'is'} due ${about.due}. ${about.open} is open on it.`,
  noShareToPay: (about: { bill: string; open: string }) =>
    `So I can't pay just your share: I don't know it for sure. Bill ${about.bill} asks for ${about.open}; if you want to pay that, say "pay it".`,
  sharePaid: (bill: string) =>
    `You have already paid your share of bill ${bill}. Do not pay more before somebody looks at it.`,
  aboveShare: (amount: string) => `${amount} is more than your share by this EOB.`,
  /** The whole EOB in two or three sentences. */
  simple: {
    money: ({ price, off, paid, other }: SimpleMoney) => {
      const deeds = [off && `took ${off} off`, paid === null ? null : paid === '' ? 'paid nothing' : `paid ${paid}`];
      const plan = deeds.filter(Boolean).join(' and ');
      return `In short: the price was ${price}${plan && `; your plan ${plan}`}${other ? `; other insurance paid ${other}` : ''}.`;
    },
    notCovered: (amount: string, service: string | null) =>
      `It did not cover ${amount}${service ? ` (${service})` : ''}.`,
    unexplained: (amount: string) => `It does not say who pays ${amount} of it.`,
    owes: (amount: string, bill: SimpleBill) => `So ${amount} is yours to pay${simpleBill(bill)}`,
    left: (paid: string, left: string, bill: SimpleBill) =>
      `You paid ${paid} before, so ${left} is left for you${simpleBill(bill)}`,
    nothing: (bill: SimpleBill) => `So you owe nothing${simpleBill(bill?.is === 'match' ? null : bill)}`,
    between: (least: string, most: string) => `So you pay from ${least} to ${most}; ask the plan which it is.`,
    unclear: 'It is not clear what you owe, so ask the plan before you pay.',
  },
  /** What a word means, by an example. */
  simply: {
    deductible:
      'Say your deductible is $500 a year. You pay the first $500 of your care yourself. After that, the plan begins to pay.',
    coinsurance: 'Say a visit costs $100 and your coinsurance is 20%. Then you pay $20, and the plan pays $80.',
    copay: 'Say your copay is $20. Then you pay $20 for each visit, and the plan pays the rest.',
    'out-of-pocket':
      'Say your limit is $5,000 a year. Once you have paid that much, the plan pays for covered care until the year ends.',
    allowed:
      'Say the doctor asks for $200, but the plan accepts only $120. Those $120 are the allowed amount. Your share is a part of them.',
    discount:
      'Say the doctor asks for $200, but the plan accepts only $120. The other $80 are the discount. In network, you do not pay them.',
  } satisfies Partial<Record<EobTerm, string>>,
  /** When it is still not clear: the first time, and after that. */
  noSimpler: 'I have no simpler words for it, but a person does.',
  stillUnclear: (about: { phone: string }) => `It is best to talk it over. You can also call the plan: ${about.phone}`,
  noPerson: 'All right. Ask me about any part of it.',
  askAway: 'Sure, what would you like to know about this EOB?',
  /** What is sent with a dispute, in the person's name. */
  disputeReason: (about: { bill: string; claim: string; billed: string; share: string; difference: string }) =>
    `Bill ${about.bill} asks for ${about.billed}. By the EOB of claim ${about.claim} my share is ${about.share}, so the bill is ${about.difference} too high.`,
  upload: {
    nothingKept: 'I kept nothing of it.',
    notKept: 'I kept no copy of this file. To ask about it, send it again together with your question.',
    more: (count: number) => `I explained the first ones only. ${count} more are in what you sent:`,
    andMore: (count: number) => `… and ${count} more.`,
    sendOne: 'Send me the one you want in a file of its own.',
    notJson:
      'I can read an EOB only as a FHIR JSON file, which your plan or an app can give you. This is another kind of file.',
  },
} satisfies TaskText & Record<string, unknown>;
