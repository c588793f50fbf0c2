import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { knowledgeFile } from '../../src/paths.js';
import { eob as english } from '../../src/text/en/eob.js';
import { explainEob } from '../../src/text/en/explain-eob.js';
import { eob as spanish } from '../../src/text/es/eob.js';
import { startApp, type TestApp } from '../support/app.js';
import { begin, call, type Frame, type Opening } from '../support/chat-client.js';
import { birthOf } from '../support/conversation.js';

const { upload } = explainEob;
const sample = (claim: string): Promise<string> => readFile(knowledgeFile(join('eobs', `${claim}.json`)), 'utf8');

describe('a file dropped into the chat', () => {
  let app: TestApp;
  let chat: Opening;

  before(async () => {
    app = await startApp();
  });
  after(() => app.close());
  beforeEach(async () => {
    chat = await begin(app.url);
  });

  /** Sends files through Direct Line as Web Chat does, and returns what was answered besides the greeting. */
  async function send(files: [string | Buffer, string, string?][], text?: string, locale = 'en-US'): Promise<string[]> {
    const form = new FormData();
    const activity = { type: 'message', locale, ...(text ? { text } : {}) };
    form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    for (const [content, name, type = 'application/json'] of files)
      form.append('file', new Blob([new Uint8Array(Buffer.from(content))], { type }), name);
    const url = `${app.url}/v3/directline/conversations/${chat.conversationId}`;
    const before = (await call<Frame>(`${url}/activities`, { token: chat.token })).body.watermark;
    const answer = await call(`${url}/upload?userId=x`, { token: chat.token, body: form });
    expect(answer.status).to.equal(200);
    const { body } = await call<Frame>(`${url}/activities?watermark=${before}`, { token: chat.token });
    return body.activities.filter(({ from }) => from.role === 'bot').map(({ text: said }) => said ?? '');
  }

  it('is explained, in the language spoken, and what is said names no copy', async () => {
    const [explained, kept] = await send([[await sample('CLM-87454'), 'eob.json']]);
    expect(explained).to.include(english.notABill).and.include('$3,480.00').and.include('$980.00');
    expect(kept).to.equal(upload.notKept);
    chat = await begin(app.url, 'es-US');
    const [explicada] = await send([[await sample('CLM-88517'), 'eob.json']], undefined, 'es-US');
    expect(explicada).to.include(spanish.notABill).and.include('$1,640.00');
  });

  it('is told with the question that came with it', async () => {
    const said = await send([[await sample('CLM-88001'), 'eob.json']], 'why was the MRI denied?');
    expect(said).to.have.length(3);
    expect(said[1]).to.include('PR-197').and.include('$1,150.00');
    const [, lines] = await send([[await sample('CLM-87454'), 'eob.json']], 'show the lines');
    expect(lines).to.include('Laboratory tests').and.include('$260.00');
  });

  it('may hold several EOBs, and may be several files', async () => {
    const five = await Promise.all(['CLM-88120', 'CLM-87454', 'CLM-88001', 'CLM-88330', 'CLM-88517'].map(sample));
    const bundle = JSON.stringify({
      resourceType: 'Bundle',
      entry: five.map((text) => ({ resource: JSON.parse(text) })),
    });
    const said = await send([[bundle, 'all.json']]);
    expect(said.filter((text) => text.includes(english.notABill))).to.have.length(3);
    expect(said[3]).to.include(upload.more(2)).and.include('CLM-88330').and.include('CLM-88517');
    const two = await send([
      [five[0] ?? '', 'a.json'],
      [five[1] ?? '', 'b.json'],
    ]);
    expect(two.filter((text) => text.includes(english.notABill))).to.have.length(2);
    const lines = five.map((text) => JSON.stringify(JSON.parse(text))).join('\n');
    expect((await send([[lines, 'export.ndjson', 'application/ndjson']]))[0]).to.include('CLM-88120');
  });

  it('gets a clear sentence when it is not an EOB, and nothing of it is kept', async () => {
    const whole = await sample('CLM-88120');
    const bad: [string | Buffer, string, string, string?][] = [
      ['', 'empty.json', english.reasons.empty],
      [whole.slice(0, 900), 'cut.json', english.reasons['not-json']],
      ['<Bundle xmlns="http://hl7.org/fhir"/>', 'eob.xml', english.reasons.xml, 'application/xml'],
      ['['.repeat(5000), 'deep.json', english.reasons['too-deep']],
      ['{"resourceType":"Patient","id":"1"}', 'patient.json', english.otherResource('Patient')],
      ['{"a":1}', 'other.json', english.reasons['no-eob']],
      ['null', 'null.json', english.reasons['no-eob']],
      ['%PDF-1.7 …', 'eob.pdf', upload.notJson, 'application/pdf'],
      ['%PDF-1.7 …', 'eob.bin', upload.notJson, 'application/octet-stream'],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'photo.png', upload.notJson, 'image/png'],
      [Buffer.from([0, 1, 2, 3]), 'x', upload.notJson, 'application/octet-stream'],
    ];
    for (const [content, name, expected, type] of bad) {
      const said = await send([[content, name, type]]);
      expect(said, name).to.deep.equal([`${expected} ${upload.nothingKept}`]);
    }
    expect(app.problems).to.deep.equal([]);
  });

  it('is read with a byte-order mark and as UTF-16', async () => {
    const whole = await sample('CLM-88120');
    expect((await send([[`\ufeff${whole}`, 'bom.json']]))[0]).to.include('$182.40');
    expect((await send([[Buffer.from(`\ufeff${whole}`, 'utf16le'), 'wide.json']]))[0]).to.include('$182.40');
  });

  it('is nowhere in the data folder afterwards', async () => {
    const eob = JSON.parse(await sample('CLM-87454'));
    eob.patient = { display: 'Marker Patientname', reference: 'Patient/marker-7731' };
    eob.text = { status: 'generated', div: '<div>marker-narrative-4402</div>' };
    const text = JSON.stringify(eob);
    expect((await send([[text, 'eob.json']]))[0]).to.include('$980.00');
    const encoded = Buffer.from(text).toString('base64').slice(200, 260);
    const kept = await contentsOf(app.dataDir);
    expect(kept, 'the conversation is there').to.include('eob.json');
    for (const marker of ['marker-7731', 'Marker Patientname', 'marker-narrative-4402', encoded])
      expect(kept, marker).not.to.include(marker);
  });

  it('shows rows and a chart with words for it, and no name on it becomes a link or markup', async () => {
    const eob = JSON.parse(await sample('CLM-87454'));
    eob.provider = { display: '[Pay here](https://evil.example) <img src=x>' };
    eob.item[0].productOrService.text = '**Free** https://evil.example';
    const contentUrl = `data:application/json,${encodeURIComponent(JSON.stringify(eob))}`;
    const attachments = [{ name: 'e.json', contentType: 'application/json', contentUrl }];
    const [, reply] = await app.post('u3', { text: 'show the lines', attachments });
    expect(reply?.textFormat).to.equal('plain');
    const card = reply?.attachments?.[0]?.content as { body: Record<string, unknown>[] };
    const picture = card.body.find(({ type }) => type === 'Image');
    expect(picture?.url).to.match(/^data:image\/svg\+xml;base64,/);
    expect(picture?.altText).to.include('$3,480.00').and.include('$1,320.00');
    const shown = JSON.stringify(card);
    for (const row of ['$3,480.00', '$1,180.00', '$500.00', '$980.00']) expect(shown).to.include(row);
    expect(shown).not.to.match(/[^\\]\]\(https|[^\\]<img|https:\/\/evil/);
  });

  it('leaves the open question open', async () => {
    await app.say('u1', 'pay a bill for someone else');
    const before = (await app.state('u1')).dialogStack.length;
    expect(before).to.be.above(0);
    const contentUrl = `data:application/json;base64,${Buffer.from(await sample('CLM-88120')).toString('base64')}`;
    const replies = await app.post('u1', {
      attachments: [{ name: 'e.json', contentType: 'application/json', contentUrl }],
    });
    expect(replies.at(0)?.text).to.include('$182.40');
    expect((await app.state('u1')).dialogStack).to.have.length(before);
  });

  it('is compared with the signed-in member’s own bill', async () => {
    const say = (text: string) => app.say('u2', text);
    await say('view my bills');
    await say('11001234');
    await say(await birthOf('11001234', 'en-US'));
    await say(await app.code());
    const contentUrl = `data:application/json;base64,${Buffer.from(await sample('CLM-87454')).toString('base64')}`;
    const replies = await app.post('u2', {
      attachments: [{ name: 'e.json', contentType: 'application/json', contentUrl }],
    });
    expect(replies[0]?.text).to.include('MB-100244').and.include('$270.50');
  });

  it('is fetched from this machine for Emulator, and from nowhere else', async () => {
    const asked: string[] = [];
    const whole = await sample('CLM-88120');
    const server = createServer((req, res) => {
      asked.push(req.url ?? '');
      if (req.url === '/moved') {
        res.writeHead(302, { Location: '/eob' });
        res.end();
      } else if (req.url === '/endless') {
        const more = () => {
          while (res.write('x'.repeat(1 << 20)));
        };
        res.on('drain', more);
        res.on('error', () => {});
        more();
      } else res.end(whole);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const open = async (path: string, channelId = 'emulator', host = '127.0.0.1') => {
      const attachments = [
        { name: 'e.json', contentType: 'application/json', contentUrl: `http://${host}:${port}${path}` },
      ];
      return (await app.post(`u${path}${channelId}${host}`, { channelId, attachments }))
        .map(({ text }) => text)
        .join('\n');
    };
    try {
      expect(await open('/eob')).to.include('$182.40');
      expect(await open('/eob', 'emulator', 'localhost')).to.include('$182.40');
      asked.length = 0;
      expect(await open('/eob', 'directline2')).to.include(english.reasons.unreadable);
      expect(await open('/eob', 'emulator', 'localhost.example.org')).to.include(english.reasons.unreadable);
      expect(await open('/eob', 'emulator', '127.0.0.1.nip.io')).to.include(english.reasons.unreadable);
      expect(asked).to.deep.equal([]);
      expect(await open('/moved')).to.include(english.reasons.unreadable);
      expect(asked).to.deep.equal(['/moved']);
      expect(await open('/endless')).to.include(english.reasons['too-large']);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

async function contentsOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))).join('\n');
}
