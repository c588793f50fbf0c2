import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail server on the loopback that takes every message, as raw text, or refuses every recipient. */
export async function startSmtpServer({
  refuse = false,
} = {}): Promise<{ url: string; messages: string[]; stop(): Promise<void> }> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    let message: string[] | undefined;
    socket.setEncoding('utf8').write('220 test\r\n');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (message && line !== '.') message.push(line.replace(/^\.\./, '.'));
        else if (message) {
          messages.push(message.join('\r\n'));
          message = undefined;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(line)) {
          message = [];
          socket.write('354 go on\r\n');
        } else if (/^RCPT/i.test(line) && refuse) socket.write('550 no such user\r\n');
        else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 test\r\n');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
