import type { Choice, Reply } from '../reply.js';

/** What the assistant says around the tasks. */
export const conversation = {
  greeting: (who: { organization: string; assistant: string; affiliated: boolean }) =>
    `Hello! I'm an automated assistant, a ${who.assistant} for ${who.organization} members${who.affiliated ? '' : ' (a sample, not run by the plan)'}. I can help you pay a bill, pay for somebody else, explain an EOB, get more time or financial aid, reset a password, and answer questions. What can I do for you? En español: diga "español".`,
  hello: 'Hello! What can I do for you?',
  helloHere: 'Hello again!',
  welcome: "You're welcome.",
  goodbye: 'Goodbye, and take care. You are signed out here. Come back at any time.',
  leftOpen: (title: string) => `I stopped: ${title}. Nothing was charged or changed.`,
  areYouABot: (organization: string) =>
    `I am an automated assistant, not a person. I can help with ${organization} bills and payments. I can't give medical or legal advice. To talk to a person, say "person".`,
  help: (titles: string[]) =>
    `I can help you ${joinOr(titles)}. Just say it in your own words, for example "pay my bill". "Cancel" stops anything, "person" gets you a person, "español" changes the language.`,
  helpHere: (title: string, hint: string, optional: boolean) =>
    `We're about to ${title}. ${hint} You can also say "why", "repeat", ${optional ? '"skip", ' : ''}"go back", "cancel", or "person".`,
  notUnderstood: [
    "I'm not sure I got that. Could you say it in other words?",
    'Sorry, I still don\'t get it. You could say "pay my bill", "see my bills", "explain an EOB", or "help".',
  ],
  outOfScope:
    'I can\'t help with that; I only know about bills and payments. Say "help" to see what I can do, or "person" to talk to somebody.',
  clarify: (options: { id: string; title: string }[]): Reply => ({
    text: 'I want to get this right. Which of these do you mean?',
    choices: [
      ...options.map(({ id, title }) => ({ id, title: capital(title) })),
      { id: 'none', title: 'None of these', synonyms: ['none', 'neither', 'no', 'something else'] },
    ],
  }),
  payWhat: (): Reply => ({
    text: 'Sure. What would you like to pay?',
    choices: [
      { id: 'pay-bill', title: 'A medical bill', synonyms: ['medical', 'bill', 'my bill', 'doctor', 'hospital'] },
      { id: 'pay-premium', title: 'My premium', synonyms: ['premium', 'monthly premium', 'coverage', 'insurance'] },
      {
        id: 'guest-payment',
        title: "Somebody else's bill",
        synonyms: ['somebody else', 'someone else', 'for somebody else', 'another person', 'guest'],
      },
      { id: 'none', title: 'None of these', synonyms: ['none', 'neither', 'no', 'nothing'] },
    ],
  }),
  /** The same was said twice to an offer of meanings. */
  notedBefore: 'I have that already. What is missing is which of these you mean:',
  noneOfThese: 'All right. Please tell me in other words what you need, or say "person".',
  retry: {
    'too-few': 'That is too few.',
    'too-many': 'That is too many.',
    'no-year': 'I also need the year.',
    'other-period': 'Please give me the amount for a month or for a year.',
    'too-short': 'That is too short.',
    'wrong-length': 'The code has six digits.',
    'too-many-digits': 'That has too many digits.',
    'no-prefix': 'A bill number begins with two letters, like MB-123456.',
    'out-of-range': 'There is no such number in the list.',
    unsure: "That doesn't sound sure, so I wait.",
    mixed: 'I need just a yes or just a no, so I wait.',
    'no-minimum': 'There is no minimum for this bill.',
    'no-balance': "I don't know the balance here.",
    'too-long': 'That is a lot of text for this question.',
    empty: 'I got an empty answer.',
    sensitive: 'Please leave out card, account, and Social Security numbers.',
    'not-understood': "I didn't get that.",
    'too-much': 'That is more than the balance.',
    zero: 'The amount has to be more than zero.',
    negative: "An amount can't be negative.",
    ambiguous: "That could mean two things, and I don't want to guess.",
    past: 'That day is already over.',
    future: 'That day is still to come.',
    'too-far': 'That is too far away.',
    'no-such-day': "That day isn't in the calendar.",
    'no-day': "I don't know which day that will be.",
    range: "That number can't be right here.",
    'one-at-a-time': 'I can only do this for one bill at a time.',
  } as Record<string, string>,
  /** Second step of the ladder: another lead, then examples or choices. */
  tryThis: "Let's try it another way.",
  pickOne: 'Please pick one of these, by its number if you like.',
  examples: {
    amount: 'Examples: $50, 182.40, full, half.',
    'yes-no': 'Say just "yes" or just "no".',
    choice: 'Pick one of the choices.',
    bill: 'Examples: 1, MB-123456, the lab one.',
    'bill-number': 'Example: MB-123456.',
    'member-number': 'Example: 12345678, only the digits.',
    'birth-date': 'Examples: 3/5/1980, March 5 1980.',
    date: 'Examples: December 20, 12/20, next Friday.',
    code: 'Example: 123456. Or say "new code".',
    count: 'Examples: 3, four.',
    income: 'Examples: $2,500 a month, $30,000 a year.',
    text: 'Example: I never had this test.',
  } as Record<string, string>,
  offerPerson: (): Reply => ({
    text: "I still don't get it, and I'm sorry. Shall I pass this to a person?",
    choices: [
      { id: 'person', title: 'Yes, a person', synonyms: ['yes', 'yes please', 'ok', 'sure', 'person', 'please'] },
      { id: 'stay', title: 'No, try again', synonyms: ['no', 'no thanks', 'try again', 'not now', 'stay'] },
    ],
  }),
  takeYourTime: 'Take your time.',
  takeYourTimeHere: 'Take your time. Nothing happens until you answer. To see the question again, say "go on".',
  nobodyCalled: 'I have not called anybody. Say "person" to talk to somebody, or "help" to see what I can do.',
  noPerson: 'I have not called anybody; I only do that when you say yes. Let me ask you once more.',
  nothingToGoOn: 'There is nothing to go on with. What can I do for you?',
  mandatory: 'I need this answer to go on, so I can\'t skip it. You can say "why" or "cancel".',
  nothingToSkip: 'There is no question to skip right now.',
  withoutIt: 'If you can\'t find it, say "person", and somebody will help you.',
  noReason: 'I need this for the task that you asked for.',
  noted: 'I noted that.',
  /** A correction to what it is already. */
  asIHaveIt: 'That is what I have already.',
  /** Before a summary that is shown again because something else was said after it. */
  onceMore: 'Something else came up since I asked, so here it is once more. Please answer again.',
  /** Before a summary that answers a question about itself. */
  summary: {
    fee: 'I know of no fee for this. All that I know is in here:',
    inIt: 'It is all in here:',
    start: 'I can\'t set another start here; say "person" for somebody who may. This is what I can request:',
    why: 'This is what I have from you. If something is not right, just say what.',
  },
  goBackTo: "All right, let's go back one step.",
  nothingToGoBackTo: 'This is the first question, so there is no earlier one.',
  back: (title: string) => `Back to where we were: ${title}.`,
  switchOffer: (other: string, here: string): Reply => ({
    text: `We're in the middle of something: ${here}. Shall I switch, and come back to it afterwards?`,
    choices: [
      { id: 'switch', title: `Switch: ${other}`, synonyms: ['switch', 'yes', 'yes please', 'ok', 'sure', other] },
      { id: 'stay', title: `Stay here: ${here}`, synonyms: ['stay', 'no', 'stay here', 'no thanks', 'go on', here] },
    ],
  }),
  queued: (title: string) => `One thing after the other. After this, we will ${title}.`,
  /** Another bill besides the one in progress. */
  queuedBill: (title: string, number: string, description: string) =>
    `One thing after the other, so this one stays as it is. After it, we will ${title}: ${number}, ${description}.`,
  /** A bare 1 or 2 where a yes pays. */
  barePlace: (digit: string) =>
    `I can't tell whether ${digit} is a yes or an amount. Say "yes", "no", or, for another amount, "$${digit}".`,
  nextUp: (title: string) => `Now to the other thing: ${title}.`,
  cancelOffer: (title: string): Reply => ({
    text: `Shall I stop (${title}) and forget your answers? Nothing has been charged or changed.`,
    choices: [
      { id: 'stop', title: 'Yes, stop', synonyms: ['yes', 'yes please', 'stop', 'cancel', 'ok', 'sure', 'cancel it'] },
      { id: 'stay', title: 'No, go on', synonyms: ['no', 'go on', 'continue', 'stay', 'no thanks'] },
    ],
  }),
  cancelled: (title: string) => `All right, I stopped: ${title}. Nothing was charged or changed.`,
  nothingToCancel: 'There is nothing in progress. What can I do for you?',
  startOver: 'All right, from the beginning. What can I do for you?',
  /** The wish for the last payment once more. */
  nothingNew: (confirmation: string) =>
    `I did nothing new. The last payment was ${confirmation}. For another one, say "pay" and the bill, like "pay my bill".`,
  nothingToRepeat: 'I have not said anything yet.',
  languageSet: "All right, let's speak English.",
  whichLanguage: (): Reply => ({
    text: 'Which language do you want? I speak English and Spanish. / Hablo inglés y español.',
    choices: [
      { id: 'en', title: 'English', synonyms: ['ingles'] },
      { id: 'es', title: 'Español', synonyms: ['spanish'] },
    ],
  }),
  signedOut: 'You are signed out.',
  notSignedIn: 'You are not signed in.',
  expired: 'For your safety I signed you out after a quiet time.',
  welcomeBack: 'Welcome back.',
  goOnOffer: (title: string): Reply => ({
    text: `We were about to ${title}. Your answers are kept, and nothing was charged. Shall we go on?`,
    choices: [
      {
        id: 'go-on',
        title: `Go on: ${title}`,
        synonyms: ['yes', 'yes please', 'go on', 'continue', 'ok', 'sure', title],
      },
      { id: 'drop', title: 'Something else', synonyms: ['no', 'no thanks', 'else', 'stop', 'new'] },
    ],
  }),
  paidBefore: (confirmation: string, receipt: string) =>
    `This payment is already made, so I did not charge anything again. Confirmation number: ${confirmation}. Receipt: ${receipt}`,
  stale: 'That button belongs to an earlier question, so I changed nothing.',
  anythingElse: 'Is there anything else?',
  rateUs: (): Reply => ({
    text: 'Is there anything else? You can also tell me how this went: 👍 good, 👎 not good.',
    choices: [
      { id: 'good', title: '👍 Good', says: '👍', synonyms: ['👍', 'good', 'great', 'it was good', 'thumbs up'] },
      { id: 'bad', title: '👎 Not good', says: '👎', synonyms: ['👎', 'bad', 'not good', 'thumbs down'] },
    ],
    listed: true,
  }),
  /** Answers to "anything else?" that need no button. */
  moreAnswers: [
    { id: 'yes', title: 'yes', synonyms: ['yes please', 'yeah', 'yep', 'sure', 'yes there is', 'ok'] },
    {
      id: 'no',
      title: 'no',
      synonyms: [
        ...['nope', 'no thanks', 'no thank you', 'nothing', 'nothing else', 'no nothing else', 'not now'],
        ...['that is all', "that's all", 'thats all', "i'm done", 'im done', 'no that is all', "no that's all"],
      ],
    },
  ] as Choice[],
  rated: {
    good: 'Thank you, that is good to hear.',
    bad: 'Thank you for telling me, and I\'m sorry. Say "person" if somebody should look at it.',
  },
  goAhead: 'All right, what can I do for you?',
  allDone: 'All right. Take care, and come back at any time.',
  sensitive: (kinds: string[]) =>
    `Please don't type ${kinds.join(' or ')} here. I did not keep it. Card and account numbers belong only on the payment page, and passwords only on the page from the reset mail.`,
  sensitiveKinds: {
    card: 'a card number',
    cvv: 'a card security code',
    ssn: 'a Social Security number',
    bank: 'a bank account number',
    password: 'a password',
  } as Record<string, string>,
  danger: {
    emergency:
      'If this is an emergency, call 911 now. I am a billing assistant and cannot help with it. Nothing here is lost. Later, say "go on".',
    crisis:
      'Please call or text 988 now, day or night, and talk to somebody. If you are in danger, call 911. I am only a billing assistant and cannot help with this. Nothing here is lost.',
  },
  internalError: (reference: string) =>
    `I'm sorry, something went wrong on my side. Nothing was charged twice. Please try again, or give a person this reference number: ${reference}.`,
  yesArrived: 'Your yes had already reached me before something went wrong. This is what came of it:',
  lostDialog:
    "I'm sorry, I can't go on where we were, because I have been updated meanwhile. If you had just agreed to a payment, look at your payment history before you pay again. Please tell me what you need.",
  tooLong: 'That message is too long for me. Please say it in a few sentences.',
  emptyMessage: 'I got an empty message. Please type what you need.',
  frustrated: (): Reply => ({
    text: "I'm sorry this is frustrating. Would you like to talk to a person?",
    choices: [
      { id: 'person', title: 'Yes, a person', synonyms: ['yes', 'yes please', 'ok', 'sure', 'person', 'please'] },
      { id: 'stay', title: 'No, go on', synonyms: ['no', 'no thanks', 'go on', 'not now', 'stay'] },
    ],
  }),
  sorry: "I'm sorry this is frustrating. Let me see what I can do.",
  desk: {
    joined: (name: string) =>
      `${name} from the billing team is here now and reads along. I stay silent until you are done.`,
    says: (name: string, text: string) => `${name}: ${text}`,
    left: 'The billing team has left the chat. I am the assistant again.',
    timedOut:
      'The billing team has been silent for a while, so I am the assistant again. They still have your request.',
  },
  uploadUnknown: 'I can only read an Explanation of Benefits as a FHIR JSON file. I kept nothing of this file.',
  contact: (phone: { number: string; label: string }, tty: string) => `${phone.number} (${phone.label}), TTY ${tty}.`,
  taskHint: (title: string) => `I can do this here: just say "${title}".`,
  source: (source: string, region?: string) =>
    region ? `Source: ${source}. Region: ${region}.` : `Source: ${source}.`,
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const joinOr = (parts: string[]) => `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1)}`;
