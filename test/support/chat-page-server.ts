import type { Server } from 'restify';
import { type ChatPageOptions, createChatPage } from '../../src/channels/widget/chat-page.js';
import { type ChatServer, startChatServer } from './chat-server.js';

const defaults: ChatPageOptions = {
  organization: 'Sample Health Plan',
  affiliated: false,
  sampleMode: true,
  contactPhone: '1-800-555-0100',
  allowedOrigins: ['https://plan.example'],
};

/** Shared by the tests, because each page compresses Web Chat anew. */
let usual: ReturnType<typeof createChatPage> | undefined;

/** Direct Line with an echoing bot, the chat page, and the button for other pages. */
export function startChatPageServer(
  options: Partial<Parameters<typeof startChatServer>[0]> & {
    page?: Partial<ChatPageOptions>;
    more?: (server: Server) => void;
  } = {},
): Promise<ChatServer> {
  if (!options.page) usual ??= createChatPage(defaults);
  const page = options.page ? createChatPage({ ...defaults, ...options.page }) : usual;
  return startChatServer({
    ...options,
    more: (server) => {
      page?.mount(server);
      options.more?.(server);
    },
  });
}
