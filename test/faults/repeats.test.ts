import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { sharedParts } from '../support/app.js';
import { createTestClock } from '../support/clock.js';
import { temporaryFolder } from '../support/folder.js';
import { testPostgres } from '../support/postgres.js';
import { type Life, startLife } from './life.js';
import { createMembers } from './members.js';

type Said = Pick<Activity, 'text'> | Pick<Activity, 'value'>;

/** Instances on one store, at which one person is about to say yes to $10 of a bill. */
interface Scene {
  /** Sends something to one instance after the other. */
  post(content: Said & { id: string; client?: string }): Promise<Activity[]>;
  /** What the buttons of the summary submit for "yes". */
  yesCard: unknown;
  charges(): Promise<number[]>;
  end(): Promise<void>;
}

async function prepare(lives: Life[]): Promise<Scene> {
  const { members, bills } = createMembers(1);
  await lives[0]!.app.services.records.load(members);
  let turn = 0;
  const post: Scene['post'] = async ({ id, client, ...content }) => {
    const { url } = lives[turn++ % lives.length]!;
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id,
        channelId: 'test',
        deliveryMode: 'expectReplies',
        conversation: { id: 'c' },
        from: { id: 'person' },
        recipient: { id: 'bot' },
        ...(client ? { channelData: { clientActivityID: client } } : {}),
        ...content,
      }),
    });
    expect(response.status).to.equal(200);
    return ((await response.json()) as { activities: Activity[] }).activities;
  };
  let replies: Activity[] = [];
  for (const text of ['make a guest payment', bills[0]!.bill, '3/5/1980', '$10', '1'])
    replies = await post({ id: `before-${text}`, text });
  const card = JSON.stringify(replies.map(({ attachments }) => attachments));
  const yesCard = JSON.parse(/\{"nonce":"[^"]*","says":"yes"\}/.exec(card)?.[0] ?? 'null') as unknown;
  return {
    post,
    yesCard,
    async charges() {
      const cents: number[] = [];
      for await (const charge of lives[0]!.app.stores.gateway.charges()) cents.push(charge.cents);
      return cents;
    },
    async end() {
      for (const { app } of lives) await app.close();
    },
  };
}

const life = (dataDir: string, databaseUrl?: string): Promise<Life> =>
  startLife({
    dataDir,
    databaseUrl,
    clock: createTestClock(),
    onCorrupt: (problem) => {
      throw new Error(problem);
    },
  });

const onFiles = async (): Promise<Scene> => prepare([await life(await temporaryFolder())]);
const onTwoInstances = async (): Promise<Scene> => {
  const url = await (await testPostgres()).database('schema');
  return prepare([await life(await temporaryFolder(), url), await life(await temporaryFolder(), url)]);
};

const words = (replies: readonly Activity[]): string => replies.map(({ text }) => text).join('\n');

for (const [name, open] of [
  ['files', onFiles],
  ['two instances on PostgreSQL', onTwoInstances],
] as const) {
  describe(`a yes that comes many times: ${name}`, function () {
    this.timeout(120_000);
    let scene: Scene;
    before(() => sharedParts());
    beforeEach(async () => {
      scene = await open();
    });
    afterEach(() => scene.end());

    const twenty = Array.from({ length: 20 }, (_, at) => at);

    it('charges once for 20 taps at the same time', async () => {
      const answers = await Promise.all(twenty.map((at) => scene.post({ id: `tap-${at}`, text: 'yes' })));
      expect(await scene.charges()).to.deep.equal([1_000]);
      expect(answers.filter((replies) => words(replies).includes('confirmation number is'))).to.have.length(1);
    });

    it('gives 20 deliveries of one activity the same answer', async () => {
      const answers = await Promise.all(twenty.map(() => scene.post({ id: 'one', text: 'yes' })));
      expect(await scene.charges()).to.deep.equal([1_000]);
      expect(new Set(answers.map(words)).size).to.equal(1);
      expect(words(answers[0]!)).to.include('confirmation number is');
    });

    it('gives a repeat under a new activity id the same answer, also when it comes later', async () => {
      const answers = await Promise.all(twenty.map((at) => scene.post({ id: `n-${at}`, client: 'mine', text: 'yes' })));
      answers.push(await scene.post({ id: 'later', client: 'mine', text: 'yes' }));
      expect(await scene.charges()).to.deep.equal([1_000]);
      expect(new Set(answers.map(words)).size).to.equal(1);
    });

    it('charges once for a summary whose button is tapped 20 times, and nothing when it is tapped again later', async () => {
      expect(scene.yesCard).to.be.an('object');
      await Promise.all(twenty.map((at) => scene.post({ id: `card-${at}`, value: scene.yesCard })));
      expect(await scene.charges()).to.deep.equal([1_000]);
      const later = words(await scene.post({ id: 'card-later', value: scene.yesCard }));
      expect(later).to.match(/already made.* Confirmation number: KPB-.*\/receipts\//s);
      expect(await scene.charges()).to.deep.equal([1_000]);
    });

    it('does not take an old button for an answer to the summary of another payment', async () => {
      await scene.post({ id: 'pay', value: scene.yesCard });
      for (const text of ['make a guest payment', 'MB-200000', '3/5/1980', '$20', '1'])
        await scene.post({ id: text, text });
      await scene.post({ id: 'replayed', value: scene.yesCard });
      expect(await scene.charges()).to.deep.equal([1_000]);
      await scene.post({ id: 'agreed', text: 'yes' });
      expect((await scene.charges()).sort()).to.deep.equal([1_000, 2_000]);
    });

    it('refuses a button with another amount or bill put into it', async () => {
      const forged = { ...(scene.yesCard as object), amountCents: 18_240, bill: 'MB-200001', says: 'yes, pay $182.40' };
      await scene.post({ id: 'forged', value: forged });
      expect(await scene.charges()).to.deep.equal([]);
      await scene.post({ id: 'honest', text: 'yes' });
      expect(await scene.charges()).to.deep.equal([1_000]);
    });
  });
}
