import {
  type Activity,
  BotAdapter,
  CloudAdapter,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { type AuthenticationParts, ChannelAuthentication } from './authentication.js';

type Logic = (context: TurnContext) => Promise<void>;

/** The Bot Framework's adapter for channels and Emulator. `run` gives what is to be answered in the response. */
export class ChannelAdapter extends CloudAdapter {
  constructor(parts: AuthenticationParts) {
    super(new ChannelAuthentication(parts));
  }

  /** Rejects with AuthenticationError when the request does not prove where it comes from. */
  async run(authorization: string, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** The adapter of our own Direct Line: replies lie in the conversation's log when the turn ends, so nothing is sent here. */
export class LogAdapter extends BotAdapter {
  async run(activity: Activity, logic: Logic): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map(({ id }) => ({ id: id ?? '' }));
  }

  async updateActivity(): Promise<void> {}

  async deleteActivity(): Promise<void> {}

  async continueConversation(): Promise<void> {
    throw new Error('conversations of this channel are continued through their log');
  }
}
