import { once } from 'node:events';
import { WebSocket } from 'ws';

const startsAtOnce = 16;

/** Opens so many Direct Line conversations, each with its greeting and an idle WebSocket, as the page does. Returns what closes them. */
export async function openIdleSockets(url: string, count: number): Promise<() => void> {
  const post = async (path: string, token?: string): Promise<{ token: string; streamUrl: string }> => {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: '{}' });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as { token: string; streamUrl: string };
  };
  const sockets: WebSocket[] = [];
  const starter = async (): Promise<void> => {
    while (sockets.length < count) {
      const at = sockets.push(undefined as never) - 1;
      const { token } = await post('/api/token');
      const { streamUrl } = await post('/v3/directline/conversations', token);
      const socket = new WebSocket(streamUrl.replace(/^http/, 'ws'));
      await once(socket, 'open');
      sockets[at] = socket;
    }
  };
  await Promise.all(Array.from({ length: startsAtOnce }, starter));
  return () => {
    for (const socket of sockets) socket.terminate();
  };
}
