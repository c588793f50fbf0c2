import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Where Microsoft's own Direct Line answers. */
export const azureDirectLine = 'https://directline.botframework.com/v3/directline';

const Answer = z.object({ conversationId: z.string(), token: z.string(), expires_in: z.number() });

/** What a page needs to open a conversation. */
export interface PageToken extends z.infer<typeof Answer> {
  userId?: string;
  /** Base address of the Direct Line calls. */
  domain: string;
}

/**
 * Exchanges the secret of an Azure Bot for a token that is good for one conversation. With `resume`, a token that is still
 * good, that conversation goes on; Azure alone can tell whether it is, so a refusal begins a new one.
 * Rejects when Azure cannot be reached or refuses the secret.
 */
export async function azureToken(secret: string, resume: string | undefined, fetchFn = fetch): Promise<PageToken> {
  const post = (path: string, bearer: string, body: unknown) =>
    fetchFn(`${azureDirectLine}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  if (resume !== undefined) {
    const refreshed = await post('/tokens/refresh', resume, {});
    if (refreshed.ok) return { ...Answer.parse(await refreshed.json()), domain: azureDirectLine };
  }
  const userId = `dl_${randomBytes(16).toString('base64url')}`;
  const answer = await post('/tokens/generate', secret, { user: { id: userId } });
  if (!answer.ok) throw new Error(`Azure Direct Line answered ${answer.status} to a request for a token`);
  return { ...Answer.parse(await answer.json()), userId, domain: azureDirectLine };
}
