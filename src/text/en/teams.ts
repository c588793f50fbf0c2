/** What is said only where several people read along, or where somebody signs in with an account of their organisation. */
export const teams = {
  private:
    'That is about a person, and others can read along here. Please open a private chat with me and ask again there. General questions are fine here.',
  groupGreeting: (who: { organization: string; assistant: string }) =>
    `Hello! I'm an automated assistant, a ${who.assistant} for ${who.organization} members. In this group I answer general questions about bills and payments. For anything about a person, please open a private chat with me.`,
};
