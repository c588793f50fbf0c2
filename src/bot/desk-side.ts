import type { Reply } from '../text/reply.js';
import { openQuestion, questionReply } from './ask-prompt.js';
import type { Compose } from './tell.js';

/** The ticket as this side needs it. */
interface Ticket {
  handover: { conversation: string };
  taken?: { name: string };
}

/** What a person of the desk can do with a conversation in the queue. */
export interface DeskSide {
  /** Takes it over: from now on the bot is silent in it. False when it is gone or somebody else has it. */
  take(reference: string, name: string): Promise<boolean>;
  /** Says something to the member. False when the ticket is not held. */
  say(reference: string, text: string): Promise<boolean>;
  /** Ends it: the bot takes over again, says so, and asks the question that is still open. */
  end(reference: string): Promise<void>;
}

/** Longer lines are cut, as in any chat. */
const longestLine = 2_000;

/** Joins the desk's queue to the conversations. */
export function createDeskSide({
  queue,
  tell,
}: {
  queue: {
    ticket(reference: string): Promise<Ticket | undefined>;
    take(reference: string, name: string): Promise<boolean>;
    reply(reference: string, text: string): Promise<Ticket | undefined>;
    close(reference: string): Promise<void>;
  };
  tell(conversation: string, compose: Compose): Promise<void>;
}): DeskSide {
  return {
    async take(reference, name) {
      if (!(await queue.take(reference, name))) return false;
      const ticket = await queue.ticket(reference);
      if (!ticket) return false;
      await tell(ticket.handover.conversation, ({ words, state }) => {
        if (state.desk) state.desk = { ...state.desk, held: true };
        return [words.conversation.desk.joined(name)];
      });
      return true;
    },

    async say(reference, text) {
      const line = text.slice(0, longestLine).trim();
      const ticket = line === '' ? undefined : await queue.reply(reference, line);
      if (!ticket) return false;
      const name = ticket.taken?.name ?? '';
      await tell(ticket.handover.conversation, ({ words }) => [words.conversation.desk.says(name, line)]);
      return true;
    },

    async end(reference) {
      const ticket = await queue.ticket(reference);
      if (!ticket) return;
      await queue.close(reference);
      await tell(ticket.handover.conversation, ({ words, state }) => {
        const replies: (Reply | string)[] = state.desk?.held ? [words.conversation.desk.left] : [];
        state.desk = undefined;
        const question = replies.length > 0 ? openQuestion({ state }) : undefined;
        if (question) replies.push({ ...questionReply({ words }, question), nonce: question.nonce });
        return replies;
      });
    },
  };
}
