import { expect } from 'chai';
import { begin, call, type Frame, type Opening } from '../../support/chat-client.js';
import { type ChatServer, startChatServer } from '../../support/chat-server.js';

describe('Direct Line uploads', () => {
  let server: ChatServer;
  let chat: Opening;

  beforeEach(async () => {
    server = await startChatServer();
    chat = await begin(server.url);
  });
  afterEach(() => server.close());

  const url = () => `${server.url}/v3/directline/conversations/${chat.conversationId}`;
  const send = (form: FormData) =>
    call<{ id: string; error?: { code: string } }>(`${url()}/upload?userId=x`, { token: chat.token, body: form });
  const formOf = (activity: unknown, ...files: [Blob, string][]) => {
    const form = new FormData();
    form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    for (const [file, name] of files) form.append('file', file, name);
    return form;
  };

  it('reach the bot with their bytes, and the log without them', async () => {
    const form = formOf({ type: 'message', text: 'my bill', channelData: { clientActivityID: 'u1' } }, [
      new Blob(['PDF bytes'], { type: 'application/pdf' }),
      'bill.pdf',
    ]);
    const answer = await send(form);
    expect(answer.status).to.equal(200);
    expect(server.bot.seen.at(-1)?.text).to.equal('my bill');
    expect(server.bot.seen.at(-1)?.attachments).to.deep.equal([
      {
        name: 'bill.pdf',
        contentType: 'application/pdf',
        contentUrl: `data:application/pdf;base64,${Buffer.from('PDF bytes').toString('base64')}`,
      },
    ]);
    const read = await call<Frame>(`${url()}/activities`, { token: chat.token });
    expect(JSON.stringify(read.body)).to.include('bill.pdf').and.not.include('base64');
    expect(read.body.activities[1]?.id).to.equal(answer.body.id);
  });

  it('take an activity in a plain field, and none at all', async () => {
    const form = new FormData();
    form.append('activity', '{"type":"message","text":"plain"}');
    expect((await send(form)).status).to.equal(200);
    expect(server.bot.seen.at(-1)?.text).to.equal('plain');
    const bare = new FormData();
    bare.append('file', new Blob(['x']), 'x.txt');
    expect((await send(bare)).status).to.equal(200);
  });

  it('are refused above 5 MB in all and above 5 files', async () => {
    const half = new Blob([new Uint8Array(2.6 * 1024 * 1024)]);
    expect((await send(formOf({ type: 'message' }, [half, 'a'], [half, 'b']))).status).to.equal(413);
    const tiny = new Blob(['x']);
    const six = Array.from({ length: 6 }, (_, at): [Blob, string] => [tiny, `${at}`]);
    expect((await send(formOf({ type: 'message' }, ...six))).status).to.equal(413);
    expect((await send(formOf({ type: 'message' }, ...six.slice(1)))).status).to.equal(200);
  });

  it('are refused when broken', async () => {
    const upload = (type: string, body: string) =>
      call(`${url()}/upload`, { token: chat.token, body, headers: { 'Content-Type': type } });
    expect((await upload('application/json', '{}')).status).to.equal(415);
    expect((await upload('multipart/form-data', 'x')).status).to.equal(400);
    expect(
      (
        await upload(
          'multipart/form-data; boundary=b',
          '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\ncut',
        )
      ).status,
    ).to.equal(400);
    expect((await send(formOf({ type: 'conversationUpdate' }))).status).to.equal(400);
    expect(server.bot.seen).to.have.length(1);
  });

  it('lose everything in a file name that could be a path or markup', async () => {
    await send(formOf({ type: 'message' }, [new Blob(['x'], { type: 'text/html' }), '<img src=x>../..\\a.html']));
    expect(server.bot.seen.at(-1)?.attachments?.[0]?.name).to.match(/^[\w .-]+$/);
  });
});
