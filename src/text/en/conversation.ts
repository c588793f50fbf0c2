import type { Reply } from '../reply.js';

/** What the assistant says around the tasks. */
export const conversation = {
  greeting: (who: { organization: string; assistant: string; affiliated: boolean }) =>
    `Hello! I'm an automated assistant, a ${who.assistant} for ${who.organization} members${who.affiliated ? '' : ' (a sample, not run by the plan)'}. I can help you pay a bill, pay for somebody else, explain an EOB, get more time or financial aid, reset a password, and answer questions. What can I do for you? En español: diga "español".`,
  hello: 'Hello! What can I do for you?',
  thanks: "You're welcome. Is there anything else?",
  goodbye: 'Goodbye, and take care. You can come back at any time.',
  areYouABot: (organization: string) =>
    `Yes, I'm an automated assistant, not a person. I can help with ${organization} bills and payments. I can't give medical or legal advice. To talk to a person, say "person".`,
  help: (titles: string[]) =>
    `I can help you ${joinOr(titles)}. Just say it in your own words, for example "pay my bill". "Cancel" stops anything, "person" gets you a person, "español" changes the language.`,
  helpHere: (title: string) =>
    `We're about to ${title}. You can answer the question below, or say "why", "repeat", "cancel", "start over", or "person".`,
  notUnderstood: [
    "I'm not sure I understood. Could you say it in other words?",
    'I still don\'t get it, sorry. I can help with bills: for example say "pay my bill", "see my bills", "explain an EOB", or "help".',
    'I don\'t understand this one. A person can help you: say "person". Or say "help" to see what I can do.',
  ],
  outOfScope:
    'I can\'t help with that; I only know about bills and payments. Say "help" to see what I can do, or "person" to talk to somebody.',
  clarify: (options: { id: string; title: string }[]): Reply => ({
    text: 'I want to get this right. Which of these do you mean?',
    choices: [
      ...options.map(({ id, title }) => ({ id, title: capital(title) })),
      { id: 'none', title: 'None of these' },
    ],
  }),
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
    mixed: 'I heard yes and something else, so I wait.',
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
    range: "That number can't be right here.",
  } as Record<string, string>,
  offerPerson: 'This seems hard to answer here. You can say "person" to talk to somebody, or "cancel" to stop.',
  mandatory: 'I need this answer to go on. You can also say "cancel".',
  noReason: 'I need this for the task that you asked for.',
  back: (title: string) => `Back to where we were: ${title}.`,
  switchOffer: (other: string, here: string): Reply => ({
    text: `We're in the middle of something: ${here}. Shall I switch, and come back to it afterwards?`,
    choices: [
      { id: 'switch', title: `Switch: ${other}`, synonyms: ['switch', 'yes', 'yes please', 'ok', 'sure', other] },
      { id: 'stay', title: `Stay here: ${here}`, synonyms: ['stay', 'no', 'stay here', 'no thanks', 'go on', here] },
    ],
  }),
  queued: (title: string) => `One thing after the other. After this, we will ${title}.`,
  nextUp: (title: string) => `Now to the other thing: ${title}.`,
  cancelled: (title: string) =>
    `All right, I stopped: ${title}. Nothing was charged or changed. Is there anything else?`,
  nothingToCancel: 'There is nothing in progress. What can I do for you?',
  startOver: 'All right, from the beginning. What can I do for you?',
  nothingToRepeat: 'I have not said anything yet.',
  languageSet: "All right, let's speak English.",
  whichLanguage: (): Reply => ({
    text: 'Which language do you want? I speak English and Spanish. / Hablo inglés y español.',
    choices: [
      { id: 'en', title: 'English' },
      { id: 'es', title: 'Español' },
    ],
  }),
  signedOut: 'You are signed out.',
  notSignedIn: 'You are not signed in.',
  expired: 'For your safety I signed you out after a quiet time.',
  welcomeBack: 'Welcome back.',
  stale: 'That button belongs to an earlier question, so I changed nothing.',
  anythingElse: 'Is there anything else?',
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
      'If this is an emergency, call 911 now. I am a billing assistant and cannot help with it. Nothing here is lost; we can go on later.',
    crisis:
      'Please call or text 988 now, day or night, and talk to somebody. If you are in danger, call 911. I am only a billing assistant and cannot help with this. Nothing here is lost.',
  },
  internalError: (reference: string) =>
    `I'm sorry, something went wrong on my side. Nothing was charged twice. Please try again, or give a person this reference number: ${reference}.`,
  lostDialog:
    "I'm sorry, I can't go on where we were, because I have been updated meanwhile. Nothing was charged. Please tell me again what you need.",
  tooLong: 'That message is too long for me. Please say it in a few sentences.',
  emptyMessage: 'I got an empty message. Please type what you need.',
  frustrated: 'I\'m sorry this is frustrating. You can say "person" at any time to talk to somebody.',
  uploadUnknown: 'I can only read an Explanation of Benefits as a FHIR JSON file. I kept nothing of this file.',
  contact: (phone: { number: string; label: string }, tty: string) => `${phone.number} (${phone.label}), TTY ${tty}.`,
  taskHint: (title: string) => `I can do this here: just say "${title}".`,
  source: (source: string, region?: string) =>
    region ? `Source: ${source}. Region: ${region}.` : `Source: ${source}.`,
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const joinOr = (parts: string[]) => `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1)}`;
