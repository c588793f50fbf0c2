import {
  type Activity,
  BotAdapter,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationError, type UserTokenClient } from 'botframework-connector';

type Logic = (context: TurnContext) => Promise<void>;
type Credentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0];

/** Enough for every channel that one bot serves; more would only come from someone sending many addresses. */
const mostClients = 50;

/**
 * The SDK makes two REST clients for every turn, even when nothing is sent: about a third of a turn's CPU. Here each is made
 * once for an identity, audience and address.
 */
class CachingAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Promise<unknown>>();
  private readonly userTokens = new Map<string, Promise<UserTokenClient>>();

  constructor(
    credentials: Credentials,
    private readonly open: boolean,
  ) {
    super(credentials);
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    if (this.open) refuseForeignAddress(activity);
    const result = await super.authenticateRequest(activity, authorization);
    const { connectorFactory: factory, audience } = result;
    if (!factory) return result;
    const who = identityOf(result);
    const create = (serviceUrl: string, forAudience: string) =>
      remembered(this.connectors, `${who} ${forAudience} ${serviceUrl}`, () =>
        factory.create(serviceUrl, forAudience),
      ) as ReturnType<typeof factory.create>;
    return { ...result, audience, connectorFactory: { create } };
  }

  override async createUserTokenClient(
    identity: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>[0],
  ) {
    const who = identity.claims.map(({ type, value }) => `${type}=${value}`).join(' ');
    return remembered(this.userTokens, who, () => super.createUserTokenClient(identity));
  }
}

const identityOf = ({ claimsIdentity }: AuthenticateRequestResult): string =>
  claimsIdentity.claims
    .filter(({ type }) => type === 'aud' || type === 'appid')
    .map(({ value }) => value)
    .join(' ');

function remembered<T>(clients: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = clients.get(key);
  if (known) return known;
  const [oldest] = clients.keys();
  if (clients.size >= mostClients && oldest !== undefined) clients.delete(oldest);
  const made = make();
  clients.set(key, made);
  made.catch(() => clients.delete(key));
  return made;
}

/** Without an app id nobody proves who they are, so replies go to this machine only: any POST could name any address. */
function refuseForeignAddress({ serviceUrl, deliveryMode }: Activity): void {
  if (deliveryMode === 'expectReplies' && !serviceUrl) return;
  const host = serviceUrl && URL.canParse(serviceUrl) ? new URL(serviceUrl).hostname : '';
  if (deliveryMode === 'expectReplies') return;
  if (!/^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host))
    throw new AuthenticationError('serviceUrl is not on this machine', 403 as never);
}

/** The Bot Framework's adapter for channels and Emulator. `run` gives what is to be answered in the response. */
export class ChannelAdapter extends CloudAdapter {
  constructor(credentials: { MicrosoftAppId?: string | undefined } & Record<string, string | undefined>) {
    super(new CachingAuthentication(credentials as Credentials, !credentials.MicrosoftAppId));
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
