import { ServiceClientCredentialsFactory } from 'botframework-connector';

/** In the place of Microsoft's login, which is not reached from tests: what the bot sends carries "Bearer of-the-bot". */
export class BotSigning extends ServiceClientCredentialsFactory {
  constructor(private readonly appId: string) {
    super();
  }

  async isValidAppId(id: string) {
    return id === this.appId;
  }

  async isAuthenticationDisabled() {
    return false;
  }

  async createCredentials() {
    return {
      async signRequest(request: { headers: { set(name: string, value: string): void } }) {
        request.headers.set('authorization', 'Bearer of-the-bot');
        return request;
      },
    } as never;
  }
}
