import { expect } from 'chai';
import type { DeskQueue } from '../../src/adapters/desk-documents.js';
import type { Handover } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';

const handover = (conversation: string): Handover => ({
  conversation,
  language: 'es',
  memberNumber: '11009012',
  reason: 'asked',
  summary: 'Wanted to pay MB-100402',
  slots: { billNumber: 'MB-100402' },
  transcript: [{ from: 'person', text: 'quiero hablar con alguien', at: '2026-11-24T10:00:00Z' }],
});

/** What every desk queue keeps to. */
export function deskContract(open: () => Promise<{ desk: DeskQueue; clock: TestClock }>): void {
  let desk: DeskQueue;
  let clock: TestClock;

  beforeEach(async () => {
    ({ desk, clock } = await open());
  });

  it('puts a conversation into the queue with all that was said', async () => {
    const { reference } = await desk.open(handover('c1'));
    expect(reference).to.match(/^REF-[A-Z0-9]{4}-[A-Z0-9]{2}$/);
    expect(await desk.waiting()).to.deep.equal([
      { reference, openedAt: clock.now().toISOString(), handover: handover('c1') },
    ]);
  });

  it('gives the same reference while a conversation waits, even to 10 at once', async () => {
    const opened = await Promise.all(Array.from({ length: 10 }, () => desk.open(handover('c1'))));
    opened.push(await desk.open({ ...handover('c1'), reason: 'again' }));
    expect(new Set(opened.map(({ reference }) => reference)).size).to.equal(1);
    expect(await desk.waiting()).to.have.length(1);
  });

  it('lists the longest wait first', async () => {
    await desk.open(handover('c2'));
    clock.advance(1000);
    await desk.open(handover('c1'));
    expect((await desk.waiting()).map((one) => one.handover.conversation)).to.deep.equal(['c2', 'c1']);
  });

  it('takes a conversation again after it was closed, with another reference', async () => {
    const first = await desk.open(handover('c1'));
    await desk.close(first.reference);
    await desk.close('REF-0000-00');
    expect(await desk.waiting()).to.deep.equal([]);
    expect((await desk.open(handover('c1'))).reference).not.to.equal(first.reference);
  });

  it('is held by the one person who took it, until it is released or closed', async () => {
    const { reference } = await desk.open(handover('c1'));
    expect(await desk.holder('c1')).to.equal(undefined);
    expect(await desk.take(reference, 'Dana')).to.equal(true);
    expect(await desk.take(reference, 'Kim')).to.equal(false);
    expect(await desk.take(reference, 'Dana')).to.equal(true);
    expect(await desk.waiting()).to.deep.equal([]);
    expect(await desk.holder('c1')).to.deep.equal({ reference, name: 'Dana', lastAt: clock.now().toISOString() });
    await desk.release(reference);
    expect(await desk.holder('c1')).to.equal(undefined);
    expect(await desk.waiting()).to.have.length(1);
    expect(await desk.take(reference, 'Kim')).to.equal(true);
    await desk.close(reference);
    expect(await desk.holder('c1')).to.equal(undefined);
    expect(await desk.take(reference, 'Kim')).to.equal(false);
  });

  it('keeps what both sides say, and when the person was last heard', async () => {
    const { reference } = await desk.open(handover('c1'));
    expect(await desk.reply(reference, 'nobody holds it yet')).to.equal(undefined);
    await desk.take(reference, 'Dana');
    clock.advance(60_000);
    await desk.forward(reference, { text: 'hola', at: clock.now().toISOString() });
    clock.advance(60_000);
    await desk.reply(reference, 'Hola, soy Dana');
    const ticket = await desk.ticket(reference);
    expect(ticket?.lines?.map(({ from, text }) => `${from}: ${text}`)).to.deep.equal([
      'member: hola',
      'desk: Hola, soy Dana',
    ]);
    expect((await desk.holder('c1'))?.lastAt).to.equal(clock.now().toISOString());
  });

  it('gives a conversation to one of many who take it at once', async () => {
    const { reference } = await desk.open(handover('c1'));
    const names = Array.from({ length: 8 }, (_, at) => `person ${at}`);
    const took = await Promise.all(names.map((name) => desk.take(reference, name)));
    expect(took.filter(Boolean)).to.have.length(1);
  });
}
