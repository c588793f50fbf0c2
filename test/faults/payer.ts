import type { Client } from './client.js';
import type { Wanted } from './history.js';
import type { Random } from './random.js';

export interface Payer {
  /** Leads the conversation to an end, or records that it is stuck. */
  pay(): Promise<void>;
  /** Afterwards: whether the conversation still takes a new wish. */
  tryAnother(): Promise<void>;
  wanted: Wanted;
}

const questions = ['bill', 'birth date', 'amount', 'method', 'yes'] as const;
type Question = (typeof questions)[number];

/** What the last reply asks for, as a person would read it. */
function askedBy(text: string): Question | 'change' | undefined {
  if (/what is the bill number/i.test(text)) return 'bill';
  if (/date of birth/.test(text)) return 'birth date';
  if (/how much you want to pay/.test(text)) return 'amount';
  if (/How do you want to pay/.test(text)) return 'method';
  if (/Shall I make this payment/.test(text)) return 'yes';
  if (/What would you like to change/.test(text)) return 'change';
  return undefined;
}

/** Reasons to ask again that the bot gives itself. */
const asksForAReason = /balance of this bill has changed|went wrong on my side|is from before|already/i;

export interface PayerParts {
  client: Client;
  random: Random;
  conversation: string;
  bill: string;
  cents: number;
  birthDate: string;
  /** Probability that the person says "no" or "cancel" to the summary, each time it is open. */
  wavers?: number;
}

/** A person who pays a part of somebody's bill as a guest, reads every reply, and types on when something went wrong. */
export function createPayer({ client, random, conversation, bill, cents, birthDate, wavers = 0 }: PayerParts): Payer {
  const wanted: Wanted = {
    conversation,
    bill,
    cents,
    yeses: 0,
    told: [],
    differentRepeats: 0,
    askedAgain: [],
    goesOn: false,
  };
  const [year, month, day] = birthDate.split('-');
  const answers: Record<Question, string> = {
    bill,
    'birth date': `${month}/${day}/${year}`,
    amount: `$${(cents / 100).toFixed(2)}`,
    method: '1',
    yes: 'yes',
  };

  async function say(text: string): Promise<string> {
    const { replies, same } = await client.say(conversation, { text });
    if (!same) wanted.differentRepeats++;
    return replies.map((reply) => reply.text).join('\n');
  }

  /** Notes what a reply acknowledges. */
  function note(text: string): void {
    const confirmation = /confirmation number is (KPB-[0-9A-Z]{4}-[0-9A-Z]{2})/.exec(text)?.[1];
    const key = /\/receipts\/([0-9a-f]+)/.exec(text)?.[1];
    if (confirmation) {
      wanted.told.push({ confirmation, key: key ?? '' });
      wanted.outcome = 'paid';
    } else if (/I don't know yet whether this payment went through/.test(text)) wanted.outcome = 'not known yet';
    else if (/Nothing was (?:paid|charged or changed)/.test(text)) wanted.outcome = 'nothing paid';
  }

  /** What to say to the open question; the summary is not always agreed to. */
  function answerTo(question: Question | 'change'): string {
    if (question === 'change') return 'nothing, stop here';
    if (question !== 'yes' || !random.chance(wavers)) {
      if (question === 'yes') wanted.yeses++;
      return answers[question];
    }
    return random.pick(['no', 'cancel', 'stop']);
  }

  return {
    wanted,
    async pay() {
      let reached = -1;
      let said = 'make a guest payment';
      for (let turns = 0; wanted.outcome === undefined && turns < 40; turns++) {
        const text = await say(said);
        note(text);
        const question = askedBy(text);
        if (/went wrong on my side/.test(text)) {
          // Says the same again, or, before the summary, thinks better of it.
          if (said === 'yes' && random.chance(wavers)) said = random.pick(['no', 'cancel', 'stop']);
          else if (said === 'yes') wanted.yeses++;
          continue;
        }
        if (question === undefined) {
          // An offer to stop, or after a long silence to go on; or nothing is in progress.
          const offer = /Shall I stop/.test(text) ? 'yes, stop' : /Shall we go on/.test(text) ? 'go on' : undefined;
          if (offer === undefined || offer === 'go on') reached = -1;
          said = offer ?? 'make a guest payment';
          continue;
        }
        const place = questions.indexOf(question as Question);
        if (place >= 0 && place <= reached && !asksForAReason.test(text)) wanted.askedAgain.push(question);
        if (place >= 0) reached = place;
        said = answerTo(question);
      }
    },
    async tryAnother() {
      const first = await say('make a guest payment');
      wanted.goesOn = askedBy(first) === 'bill';
      await say('cancel');
    },
  };
}
