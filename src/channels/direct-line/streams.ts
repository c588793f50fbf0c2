import { WebSocket } from 'ws';
import type { TurnStore } from '../../ports.js';
import { type Conversations, conversationKey } from './conversations.js';

/** Unsent bytes at which a client counts as gone. It comes back by itself and gets what it missed by its watermark. */
const maxBuffered = 1024 * 1024;

interface Stream {
  socket: WebSocket;
  watermark: number;
  /** Answered since the last heartbeat. */
  alive: boolean;
}

interface Audience {
  streams: Set<Stream>;
  /** The delivery that is under way; the next one waits for it, so that frames keep their order. */
  delivery: Promise<void> | undefined;
  again: boolean;
}

export interface Streams {
  /** Sends what is logged after the watermark, and from then on whatever is added. */
  attach(socket: WebSocket, conversationId: string, watermark: number): void;
  /** Asks every client for a sign of life and drops those that gave none since the last time. */
  heartbeat(): void;
  count(): number;
  close(): void;
}

/** Keeps the open sockets and wakes them when a conversation's log grows, whichever instance made it grow. */
export function createStreams(options: {
  turns: TurnStore;
  conversations: Conversations;
  report: (error: unknown) => void;
}): Streams {
  const { turns, conversations, report } = options;
  const audiences = new Map<string, Audience>();
  const prefix = conversationKey('');

  const deliverOnce = async (conversationId: string, audience: Audience): Promise<void> => {
    for (const stream of audience.streams) {
      const set = await conversations.after(conversationId, stream.watermark);
      if (stream.socket.readyState !== WebSocket.OPEN) continue;
      if (stream.socket.bufferedAmount > maxBuffered) {
        stream.socket.terminate();
        continue;
      }
      stream.watermark = Number(set.watermark);
      if (set.activities.length > 0) stream.socket.send(JSON.stringify(set));
    }
  };

  const deliver = (conversationId: string): void => {
    const audience = audiences.get(conversationId);
    if (!audience) return;
    if (audience.delivery) {
      audience.again = true;
      return;
    }
    audience.delivery = deliverOnce(conversationId, audience)
      .catch((error: unknown) => {
        report(error);
        // The client cannot know that something is missing; without its socket it asks again by watermark.
        for (const { socket } of audience.streams) socket.close(1013, 'try again later');
      })
      .finally(() => {
        audience.delivery = undefined;
        if (!audience.again) return;
        audience.again = false;
        deliver(conversationId);
      });
  };

  const stopWatching = turns.watch((conversation) => {
    if (conversation.startsWith(prefix)) deliver(conversation.slice(prefix.length));
  });

  return {
    attach(socket, conversationId, watermark) {
      const stream: Stream = { socket, watermark, alive: true };
      const audience = audiences.get(conversationId) ?? { streams: new Set(), delivery: undefined, again: false };
      audiences.set(conversationId, audience);
      audience.streams.add(stream);
      const seen = () => {
        stream.alive = true;
      };
      socket.on('pong', seen);
      socket.on('message', seen);
      // A broken frame closes the socket by itself; unheard, the event would end the process.
      socket.on('error', () => socket.terminate());
      socket.once('close', () => {
        audience.streams.delete(stream);
        if (audience.streams.size === 0 && audiences.get(conversationId) === audience) audiences.delete(conversationId);
      });
      deliver(conversationId);
    },
    heartbeat() {
      for (const { streams } of audiences.values())
        for (const stream of streams) {
          if (!stream.alive) stream.socket.terminate();
          else {
            stream.alive = false;
            stream.socket.ping();
          }
        }
    },
    count: () => [...audiences.values()].reduce((sum, { streams }) => sum + streams.size, 0),
    close() {
      stopWatching();
      for (const { streams } of audiences.values()) for (const { socket } of streams) socket.close(1001, 'going away');
    },
  };
}
