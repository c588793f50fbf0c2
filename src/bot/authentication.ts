import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { isAllowedService } from './service-address.js';

export interface AuthenticationParts {
  credentials: { MicrosoftAppId?: string | undefined } & Record<string, string | undefined>;
  /** Takes the place of Microsoft's issuers and their key documents; for tests with an issuer of their own. */
  trust?: {
    ToBotFromChannelTokenIssuer: string;
    ToBotFromChannelOpenIdMetadataUrl: string;
    ToBotFromEmulatorOpenIdMetadataUrl: string;
    OAuthUrl?: string;
  };
  /** Signs what the bot sends; from the credentials unless a test brings another. */
  signing?: ServiceClientCredentialsFactory;
}

/** Enough for every channel that one bot serves; more would only come from someone sending many addresses. */
const mostClients = 50;

/**
 * The SDK's authentication, with three changes. Whatever is wrong with a token is a 401 or 403, where the SDK lets some faults through as
 * its own errors. Replies go to allowed addresses only. And the two REST clients that the SDK makes for every turn, even when nothing is
 * sent, about a third of a turn's CPU, are made once for an identity, audience and address.
 */
export class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Promise<unknown>>();
  private readonly userTokens = new Map<string, Promise<UserTokenClient>>();
  private readonly proven: boolean;

  constructor({ credentials, trust, signing }: AuthenticationParts) {
    super(
      { ...credentials, ...(trust && { ...publicCloud, ...trust }) } as ConfigurationBotFrameworkAuthenticationOptions,
      signing,
    );
    this.proven = Boolean(credentials.MicrosoftAppId);
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    if (this.proven) refuseOddTokens(activity, authorization);
    const result = await super.authenticateRequest(activity, authorization).catch(refuse);
    refuseForeignAddress(activity, this.proven);
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

/** The SDK takes either all of these or none. */
const publicCloud = {
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  CallerId: 'urn:botframework:azure',
};

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

const unauthorized = 401;
const forbidden = 403;
const unavailable = 503;

/** The App Service extension's channel reaches the bot another way; over HTTP it would only skip the check of the address. */
function refuseOddTokens({ channelId, serviceUrl, deliveryMode }: Activity, authorization: string): void {
  const [scheme, token, ...rest] = authorization.split(' ');
  if (scheme !== 'Bearer' || !token || rest.length > 0 || channelId === 'AseChannel')
    throw new AuthenticationError('no usable token', unauthorized as never);
  // Without an address the SDK would not compare it with the one that the token was made for.
  if (!serviceUrl && deliveryMode !== 'expectReplies')
    throw new AuthenticationError('no serviceUrl', forbidden as never);
}

/** A token that cannot be read is as good as none. Only keys that cannot be fetched are no fault of the sender. */
function refuse(error: unknown): never {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  if (error instanceof AuthenticationError && (statusCode === unauthorized || statusCode === forbidden)) throw error;
  const noKeys = name === 'FetchError' || statusCode === 500;
  throw new AuthenticationError('the token was not accepted', (noKeys ? unavailable : unauthorized) as never);
}

function refuseForeignAddress({ serviceUrl, deliveryMode }: Activity, proven: boolean): void {
  if (deliveryMode === 'expectReplies' && (!serviceUrl || !proven)) return;
  if (!isAllowedService(serviceUrl ?? '', proven))
    throw new AuthenticationError('replies are not sent to this serviceUrl', forbidden as never);
}
