import { expect } from 'chai';
import type { SweptTurnStore } from '../../src/adapters/turns-lowdb.js';
import type { Json, TurnStore } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';
import { rejection } from '../support/rejection.js';

const hour = 60 * 60 * 1000;

/** What every TurnStore keeps to. `other` is a second store on the same data: another instance, or the same after a restart. */
export function turnStoreContract(
  open: () => Promise<{ store: SweptTurnStore; clock: TestClock; other: () => Promise<TurnStore> }>,
): void {
  let store: SweptTurnStore;
  let clock: TestClock;
  let other: () => Promise<TurnStore>;

  beforeEach(async () => {
    ({ store, clock, other } = await open());
  });

  const say = (
    conversation: string,
    state: Json,
    log: Json[] = [],
    keys: string[] = [],
    replies: Json[] = log,
  ): Promise<number> => store.inTurn(conversation, (turn) => turn.commit({ state, keys, replies, log }));
  const stateOf = (conversation: string): Promise<Json | undefined> =>
    store.inTurn(conversation, async (turn) => turn.state);

  it('begins a new conversation without state and keeps what a turn committed', async () => {
    expect(await stateOf('c')).to.equal(undefined);
    await say('c', { version: 1, text: 'Núñez 🩺' });
    expect(await stateOf('c')).to.deep.equal({ version: 1, text: 'Núñez 🩺' });
    expect(await stateOf('other')).to.equal(undefined);
  });

  it('returns what the work returns', async () => {
    expect(await store.inTurn('c', async () => 42)).to.equal(42);
  });

  it('changes nothing in a turn that ends without a commit or throws before it', async () => {
    await say('c', { n: 1 }, ['hello']);
    await store.inTurn('c', async (turn) => {
      (turn.state as { n: number }).n = 2;
    });
    const thrown = await rejection(
      store.inTurn('c', async () => {
        throw new Error('broken step');
      }),
    );
    expect(thrown.message).to.equal('broken step');
    expect(await stateOf('c')).to.deep.equal({ n: 1 });
    expect((await store.activities('c', 0)).last).to.equal(1);
  });

  it('leaves no trace of a new conversation whose only turn threw', async () => {
    await rejection(store.inTurn('c', () => Promise.reject(new Error('broken step'))));
    expect(await store.activities('c', 0)).to.deep.equal({ exists: false, activities: [], last: 0 });
  });

  it('refuses a second commit in one turn', async () => {
    await store.inTurn('c', async (turn) => {
      await turn.commit({ state: 1, keys: [], replies: [], log: [] });
      await rejection(turn.commit({ state: 2, keys: [], replies: [], log: [] }));
    });
    expect(await stateOf('c')).to.equal(1);
  });

  it('runs the turns of one conversation one after the other, none lost', async () => {
    let running = 0;
    await Promise.all(
      Array.from({ length: 12 }, () =>
        store.inTurn('c', async (turn) => {
          running++;
          expect(running).to.equal(1);
          await new Promise((resolve) => setImmediate(resolve));
          const { n } = (turn.state ?? { n: 0 }) as { n: number };
          await turn.commit({ state: { n: n + 1 }, keys: [], replies: [], log: [n] });
          running--;
        }),
      ),
    );
    expect(await stateOf('c')).to.deep.equal({ n: 12 });
    const { activities } = await store.activities('c', 0);
    expect(activities.map(({ activity }) => activity)).to.deep.equal(Array.from({ length: 12 }, (_, n) => n));
  });

  it('lets the turns of different conversations run side by side', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = store.inTurn('slow', () => held);
    await say('quick', 1);
    expect(await stateOf('quick')).to.equal(1);
    release();
    await slow;
  });

  it('answers a repeat with the replies of the first time, by any of its keys', async () => {
    const replies = [{ type: 'message', text: '$182.40' }];
    await say('c', 1, [], ['activity:1', 'client:x'], replies);
    await say('c', 2, [], ['activity:2'], []);
    await store.inTurn('c', async (turn) => {
      expect(turn.repliesTo(['activity:9', 'client:x'])).to.deep.equal(replies);
      expect(turn.repliesTo(['activity:1'])).to.deep.equal(replies);
      expect(turn.repliesTo(['activity:2'])).to.deep.equal([]);
      expect(turn.repliesTo(['activity:3'])).to.equal(undefined);
      expect(turn.repliesTo([])).to.equal(undefined);
      expect(turn.repliesTo(['__proto__'])).to.equal(undefined);
    });
    await store.inTurn('other', async (turn) => expect(turn.repliesTo(['activity:1'])).to.equal(undefined));
  });

  it('still knows a repeat after 24 hours', async () => {
    await say('c', 1, [], ['activity:1'], ['hello']);
    clock.advance(24 * hour - 1);
    await say('c', 2);
    await store.inTurn('c', async (turn) => expect(turn.repliesTo(['activity:1'])).to.deep.equal(['hello']));
  });

  it('numbers activities 1, 2, 3 without gaps and reads those after a place', async () => {
    expect(await say('c', 1, ['a', 'b'])).to.equal(2);
    expect(await say('c', 2, [])).to.equal(2);
    expect(await say('c', 3, ['c'])).to.equal(3);
    expect(await store.activities('c', 1)).to.deep.equal({
      exists: true,
      activities: [
        { seq: 2, activity: 'b' },
        { seq: 3, activity: 'c' },
      ],
      last: 3,
    });
    expect(await store.activities('c', 3)).to.deep.equal({ exists: true, activities: [], last: 3 });
    expect(await store.activities('c', 99)).to.deep.equal({ exists: true, activities: [], last: 3 });
    expect(await store.activities('none', 0)).to.deep.equal({ exists: false, activities: [], last: 0 });
  });

  it('knows a conversation that was committed without activities', async () => {
    await say('c', null);
    expect(await store.activities('c', 0)).to.deep.equal({ exists: true, activities: [], last: 0 });
  });

  it('forgets old turns, but neither the state, nor the numbers, nor the newest activities', async () => {
    for (let i = 1; i <= 8; i++)
      await say(
        'c',
        i,
        Array.from({ length: 50 }, (_, n) => `${i}-${n}`),
        [`activity:${i}`],
      );
    clock.advance(25 * hour);
    await say('c', 9, ['new']);
    const { activities, last } = await store.activities('c', 0);
    expect(last).to.equal(401);
    expect(activities.at(-1)).to.deep.equal({ seq: 401, activity: 'new' });
    expect(activities.length).to.be.within(300, 351);
    expect(activities[0]!.seq).to.equal(401 - activities.length + 1);
    expect(await stateOf('c')).to.equal(9);
    await store.inTurn('c', async (turn) => expect(turn.repliesTo(['activity:1'])).to.equal(undefined));
  });

  it('knows every repeat and activity of a long conversation, whether or not it is told the keys before', async () => {
    const turns = 60;
    for (let i = 1; i <= turns; i++) {
      const reply = { text: `reply ${i}` };
      await store.inTurn('c', (turn) =>
        turn.commit({ state: i, keys: [`a:${i}`, `b:${i}`], replies: [reply, `own ${i}`], log: [`said ${i}`, reply] }),
      );
      clock.advance(1000);
    }
    for (const i of [1, 7, 30, 59, 60]) {
      const expected = [{ text: `reply ${i}` }, `own ${i}`];
      const ask = (keys?: string[]) => store.inTurn('c', async (turn) => turn.repliesTo([`b:${i}`]), keys);
      expect(await ask()).to.deep.equal(expected);
      expect(await ask([`a:${i}`, `b:${i}`])).to.deep.equal(expected);
    }
    await store.inTurn('c', async (turn) => expect(turn.repliesTo(['c:1'])).to.equal(undefined), ['c:1']);
    for (const after of [0, 1, 50, 97, 119, 120]) {
      const { activities, last } = await store.activities('c', after);
      expect(last).to.equal(120);
      expect(activities.map(({ seq }) => seq)).to.deep.equal(
        Array.from({ length: 120 - after }, (_, n) => after + n + 1),
      );
      expect(activities.every(({ seq, activity }) => (seq % 2 === 1) === (typeof activity === 'string'))).to.equal(
        true,
      );
    }
  });

  it('forgets conversations that have been silent, whole, and no other', async () => {
    for (let i = 0; i < 40; i++) await say('old', i, [i], [`k${i}`]);
    clock.advance(hour);
    const moment = clock.now();
    await say('young', 1, ['a']);
    expect(await store.forgetIdle(moment)).to.equal(1);
    expect(await store.activities('old', 0)).to.deep.equal({ exists: false, activities: [], last: 0 });
    await store.inTurn('old', async (turn) => {
      expect(turn.state).to.equal(undefined);
      expect(turn.repliesTo(['k39'])).to.equal(undefined);
      expect(await turn.commit({ state: 1, keys: [], replies: [], log: ['again'] })).to.equal(1);
    });
    expect((await store.activities('old', 0)).activities).to.deep.equal([{ seq: 1, activity: 'again' }]);
    expect(await stateOf('young')).to.equal(1);
    expect(await store.forgetIdle(moment)).to.equal(0);
  });

  it('calls watchers after commits that lengthen a log, with the activities readable, until they stop', async () => {
    const woken: string[] = [];
    let wake = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const stop = store.watch((conversation) => {
      woken.push(conversation);
      wake();
    });
    await say('c', 1, ['a']);
    await first;
    expect(woken).to.include('c');
    stop();
    const calls = woken.length;
    await say('c', 2, ['b']);
    await new Promise((resolve) => setImmediate(resolve));
    expect(woken.length).to.equal(calls);
  });

  it('takes any characters in conversation ids', async () => {
    const odd = ['__proto__', '../up', 'A', 'a', '19:meeting_x@thread.v2;messageid=1', '🩺', 'x'.repeat(500)];
    for (const id of odd) await say(id, id, [id]);
    for (const id of odd) expect(await stateOf(id)).to.equal(id);
  });

  it('keeps state, inbox and log for a store that opens later', async () => {
    await say('c', { n: 1 }, ['a'], ['activity:1'], ['reply']);
    const later = await other();
    await later.inTurn('c', async (turn) => {
      expect(turn.state).to.deep.equal({ n: 1 });
      expect(turn.repliesTo(['activity:1'])).to.deep.equal(['reply']);
      expect(await turn.commit({ state: { n: 2 }, keys: [], replies: [], log: ['b'] })).to.equal(2);
    });
    expect((await later.activities('c', 0)).activities.map(({ activity }) => activity)).to.deep.equal(['a', 'b']);
  });
}
