/** What is said only where several people read along, and how the app is named in Teams. */
export const teams = {
  private:
    'That is about a person, and others can read along here. Please open a private chat with me and ask again there. General questions are fine here.',
  groupGreeting: (who: { organization: string; assistant: string }) =>
    `Hello! I'm an automated assistant, a ${who.assistant} for ${who.organization} members. In this group I answer general questions about bills and payments. For anything about a person, please open a private chat with me.`,
  /** Limits of Teams: short name 30 characters, short description 80, command 32 and 128. */
  app: {
    short: 'Billing assistant',
    full: (who: { organization: string }) => `Billing assistant for ${who.organization} members`,
    about: 'Pay bills, understand EOBs, get more time or help. In English and Spanish.',
    aboutFull: (who: { organization: string; affiliated: boolean }) =>
      `An automated assistant for ${who.organization} members.${who.affiliated ? '' : ' This is a sample that the plan does not run.'} In a private chat it shows and pays bills, explains an Explanation of Benefits, asks for more time, a payment plan or financial aid, and resets a password. In a team or group chat it answers general questions about bills and payments.`,
    commands: [
      { title: 'Show my bills', description: 'What is open, and when it is due' },
      { title: 'Pay a bill', description: 'All of it or a part, after you have seen a summary' },
      { title: 'Explain an EOB', description: 'Where every dollar of a claim went' },
      { title: 'I need more time to pay', description: 'More time, a payment plan, or financial aid' },
      { title: 'Talk to a person', description: 'Passes the chat to the billing team' },
    ],
  },
};
