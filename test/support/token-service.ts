import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';

/** A Microsoft account as Entra ID names it. */
export interface MicrosoftAccount {
  tenant: string;
  object: string;
}

/** An account whose tokens last so many hours, and can perhaps be read by nobody but whom they are for. */
interface Grant extends MicrosoftAccount {
  hours: number;
  opaque?: boolean;
}

const secret = new TextEncoder().encode('the key of Entra ID, which only it has');

/** A stand-in for Bot Framework's token service with one OAuth connection, as the SDK calls it. */
export async function startTokenService({ connection, now }: { connection: string; now: () => Date }) {
  /** Who has signed in, by user id: it keeps their tokens fresh. */
  const kept = new Map<string, Grant>();
  /** What it would take: tokens that Teams has got silently, and codes of sign-in windows. */
  const exchangeable = new Map<string, Grant>();
  const codes = new Map<string, Grant>();
  const calls: { what: string; user: string; authorization: string | undefined }[] = [];
  /** Every token that has been made, to look for where none may be. */
  const tokens: string[] = [];
  let mood: 'well' | 'failing' | 'refusing' | 'silent' = 'well';

  async function tokenFor({ tenant, object, hours, opaque }: Grant): Promise<string> {
    if (opaque) return `Ew${randomUUID()}`;
    const token = await new SignJWT({
      tid: tenant,
      oid: object,
      jti: randomUUID(),
      preferred_username: 'a@example.com',
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(Math.floor(now().getTime() / 1000) + hours * 3600)
      .sign(secret);
    tokens.push(token);
    return token;
  }

  async function give(user: string, query: URLSearchParams, grant: Grant | undefined): Promise<object | undefined> {
    if (!grant) return undefined;
    kept.set(user, grant);
    return { connectionName: connection, channelId: query.get('channelId'), token: await tokenFor(grant) };
  }

  type Answer = object | number | undefined;
  const answers: Record<
    string,
    (user: string, query: URLSearchParams, body: { token?: string }) => Answer | Promise<Answer>
  > = {
    'GET /api/usertoken/GetToken': (user, query) => {
      const code = query.get('code');
      return give(user, query, code === null ? kept.get(user) : codes.get(code));
    },
    'POST /api/usertoken/exchange': async (user, query, { token = '' }) =>
      (await give(user, query, exchangeable.get(token))) ?? 400,
    'GET /api/botsignin/GetSignInResource': () => ({
      signInLink: `https://token.botframework.com/api/oauth/signin?signin=${randomUUID()}`,
      tokenExchangeResource: { id: randomUUID(), uri: 'api://botid-1', providerId: 'aad' },
      tokenPostResource: { sasUrl: 'https://token.botframework.com/api/sas/postToken?hmac=secret' },
    }),
    'DELETE /api/usertoken/SignOut': (user) => {
      kept.delete(user);
      return {};
    },
  };

  const server = createServer(async (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://localhost');
    const what = `${req.method} ${pathname}`;
    let body = '';
    for await (const chunk of req) body += chunk;
    const user = searchParams.get('userId') ?? '';
    calls.push({ what: pathname.split('/').at(-1) ?? '', user, authorization: req.headers.authorization });
    if (mood === 'silent') return;
    const named = searchParams.get('connectionName') ?? connection;
    const known = named === connection ? answers[what] : undefined;
    const answer =
      mood === 'failing' ? 503 : mood === 'refusing' ? 403 : ((await known?.(user, searchParams, parse(body))) ?? 404);
    res.statusCode = typeof answer === 'number' ? answer : 200;
    res.setHeader('Content-Type', 'application/json');
    // A service that fails may well say again what it was given.
    res.end(
      JSON.stringify(typeof answer === 'number' ? { error: { code: 'Failed', message: `no: ${body}` } } : answer),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    tokens,
    /** How often something was called. */
    count: (what: string) => calls.filter((call) => call.what === what).length,
    /** A token such as Teams gets silently. It is taken when the account has agreed to that. */
    async teamsToken(account: MicrosoftAccount, { agreed = true, hours = 1, opaque = false } = {}): Promise<string> {
      const grant = { ...account, hours, opaque };
      const given = await tokenFor(grant);
      if (agreed) exchangeable.set(given, grant);
      return given;
    },
    /** Somebody signs in with this account in the window behind the button; gives the window's code. */
    window(account: MicrosoftAccount): string {
      const code = String(100_000 + codes.size);
      codes.set(code, { ...account, hours: 1 });
      return code;
    },
    /** Loses what it kept. */
    forget: () => kept.clear(),
    keeps: (user: string) => kept.has(user),
    become(next: typeof mood) {
      mood = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parse(body: string): { token?: string } {
  return body === '' ? {} : (JSON.parse(body) as { token?: string });
}
