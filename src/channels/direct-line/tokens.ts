import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../ports.js';

/** Who is speaking, and in which conversation: everything that a token grants. */
export interface Grant {
  conversationId: string;
  userId: string;
}

/** How long after its end a token still names a conversation to come back to: a laptop's night. */
const resumeHours = 12;
/** A stream address is used at once and ends up in logs of proxies, so it is short-lived and good for nothing else. */
const streamSeconds = 120;

export interface Tokens {
  /** Seconds for which a new token is good. */
  readonly lifetime: number;
  /** A conversation and a person that do not exist yet; both ids are random and come from the server alone. */
  newGrant(): Grant;
  issue(grant: Grant): Promise<string>;
  /** What the token grants; undefined when it is expired, forged or of another kind. */
  verify(token: string): Promise<Grant | undefined>;
  /** Like verify, and takes tokens that ended within the last 12 hours. */
  resume(token: string): Promise<Grant | undefined>;
  issueStream(grant: Grant): Promise<string>;
  verifyStream(token: string): Promise<Grant | undefined>;
}

/**
 * Signed tokens (HS256) for Direct Line. Every instance with the same secret accepts them, also after a restart.
 * The `user` claim is where botframework-directlinejs looks for the person's id.
 */
export function createTokens(options: { secret: Uint8Array | string; clock: Clock; minutes: number }): Tokens {
  const { clock, minutes } = options;
  const key = typeof options.secret === 'string' ? new TextEncoder().encode(options.secret) : options.secret;
  if (key.length < 32) throw new Error('the secret of the Direct Line tokens needs at least 32 bytes');
  const lifetime = minutes * 60;
  const issuer = 'direct-line';

  const sign = ({ conversationId, userId }: Grant, audience: string, seconds: number) => {
    const now = Math.floor(clock.now().getTime() / 1000);
    return new SignJWT({ conv: conversationId, user: userId })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(key);
  };

  const check = async (token: string, audience: string, toleranceSeconds: number): Promise<Grant | undefined> => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer,
        audience,
        requiredClaims: ['exp'],
        currentDate: clock.now(),
        clockTolerance: toleranceSeconds,
      });
      if (typeof payload.conv !== 'string' || typeof payload.user !== 'string') return undefined;
      return { conversationId: payload.conv, userId: payload.user };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };

  return {
    lifetime,
    newGrant: () => ({ conversationId: randomId(), userId: `dl_${randomId()}` }),
    issue: (grant) => sign(grant, 'chat', lifetime),
    verify: (token) => check(token, 'chat', 0),
    resume: (token) => check(token, 'chat', resumeHours * 3600),
    issueStream: (grant) => sign(grant, 'stream', streamSeconds),
    verifyStream: (token) => check(token, 'stream', 0),
  };
}

const randomId = () => randomBytes(16).toString('base64url');
