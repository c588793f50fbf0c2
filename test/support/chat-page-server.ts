import type { Server } from 'restify';
import { type ChatPageOptions, createChatPage } from '../../src/channels/widget/chat-page.js';
import { type ChatServer, startChatServer } from './chat-server.js';

/** Direct Line, the chat page and its button, with the present time, since Web Chat words times relative to now. */
export function startChatPageServer(
  options: Partial<Parameters<typeof startChatServer>[0]> & {
    page?: Partial<ChatPageOptions>;
    more?: (server: Server) => void;
  } = {},
): Promise<ChatServer> {
  const page = createChatPage({
    organization: 'Sample Health Plan',
    affiliated: false,
    sampleMode: true,
    contactPhone: '1-800-555-0100',
    allowedOrigins: options.allowedOrigins ?? ['https://plan.example'],
    ...options.page,
  });
  return startChatServer({
    ...options,
    more: (server) => {
      page.mount(server);
      options.more?.(server);
    },
  });
}
