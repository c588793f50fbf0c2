import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Origins } from './origins.js';
import type { Streams } from './streams.js';
import type { Tokens } from './tokens.js';

/** Clients send only the empty frame that keeps the connection awake. */
const maxFrameBytes = 1024;

const streamPath = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream\?(.{1,2000})$/s;

/** Watermark as clients send it: absent and empty mean the beginning. NaN for anything that is no count. */
export const parseWatermark = (text: string | null): number =>
  /^\d{1,15}$/.test(text ?? '0') ? Number(text) : text ? NaN : 0;

/**
 * Answers WebSocket handshakes for streams: 404 for other addresses, 403 for a wrong page, token or conversation.
 * Plain Node instead of restify's handleUpgrades, because restify keeps its request objects as long as the socket lives.
 */
export function createStreamUpgrade(options: {
  tokens: Tokens;
  streams: Streams;
  origins: Origins;
  report: (error: unknown) => void;
}): (req: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const { tokens, streams, origins, report } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: maxFrameBytes,
  });

  const upgrade = async (req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const [, conversationId, query] = streamPath.exec(req.url ?? '') ?? [];
    if (!conversationId || !query) return refuse(socket, '404 Not Found');
    const asked = new URLSearchParams(query);
    const watermark = parseWatermark(asked.get('watermark'));
    if (Number.isNaN(watermark)) return refuse(socket, '400 Bad Request');
    const grant = await tokens.verifyStream(asked.get('t') ?? '');
    if (grant?.conversationId !== conversationId || !origins.allows(req)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(req, socket, head, (open) => streams.attach(open, conversationId, watermark));
  };

  return (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    upgrade(req, socket, head).catch((error: unknown) => {
      report(error);
      refuse(socket, '503 Service Unavailable');
    });
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
