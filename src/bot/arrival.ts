import { type Activity, ActivityTypes } from 'botbuilder';

/** Whether several people read along, as in a Teams channel or group chat. */
export const inGroup = ({ conversation }: Pick<Activity, 'conversation'>): boolean =>
  conversation.isGroup === true || ['groupChat', 'channel'].includes(conversation.conversationType ?? '');

/**
 * Whether somebody has come who is to be welcomed. Teams tells of it twice, by an installation and by new members; in a group only the
 * bot's own coming counts, since a welcome for each person who joins later would be noise.
 */
export function isArrival(activity: Activity): boolean {
  const { type, action, membersAdded = [], recipient } = activity;
  if (type === ActivityTypes.InstallationUpdate) return action === 'add';
  if (type !== ActivityTypes.ConversationUpdate) return false;
  const isBot = ({ id }: { id: string }) => id === recipient?.id;
  return inGroup(activity) ? membersAdded.some(isBot) : membersAdded.some((member) => !isBot(member));
}

/** Whether the bot was removed: what it held of the conversation ends, and a later installation begins anew. */
export const isRemoval = ({ type, action }: Activity): boolean =>
  type === ActivityTypes.InstallationUpdate && action === 'remove';
