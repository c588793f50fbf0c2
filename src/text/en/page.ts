/** Words of the chat page and of the button that other pages embed. */
export const page = {
  title: (organization: string) => `${organization}: billing chat`,
  heading: 'Billing assistant',
  automated: 'You are chatting with an automated assistant, not a person.',
  sample: 'This is a sample: members and bills are made up, and no real money moves.',
  notAffiliated: (organization: string) => `It is not run by ${organization}.`,
  loading: 'The chat is loading…',
  noScript: 'This chat needs JavaScript. Please turn it on and load the page again.',
  noScriptPhone: (phone: string) => `You can also call ${phone}.`,
  /** Link to the page in the other language, and what is said in the chat to go on in this page's language. */
  otherLanguage: 'Español',
  switchPhrase: 'English',
  options: 'Options',
  save: 'Save chat as text',
  print: 'Print chat',
  renew: 'Start a new chat',
  close: 'Close chat',
  messageBox: 'Type your message',
  reconnecting: 'The connection was lost. Trying again…',
  renewed: 'The earlier chat has ended. This is a new one.',
  unreadable: 'The chat could not be saved. Please try again.',
  you: 'You',
  assistant: 'Assistant',
  /** A message without text, such as a file, in the saved chat. */
  withoutText: '(no text)',
  savedChat: (organization: string) => `Chat with the billing assistant, ${organization}`,
  embed: {
    open: 'Open billing chat',
    close: 'Close billing chat',
    button: 'Chat',
    panel: 'Billing chat',
    unreadOne: '1 new message',
    /** `#` becomes the count. */
    unreadMany: '# new messages',
  },
};
