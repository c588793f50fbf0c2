import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { z } from 'zod';
import { readImportFile } from '../../src/adapters/import-file.js';
import { knowledgeFile } from '../../src/paths.js';
import type { Operation } from '../../src/ports.js';
import { startApp, type TestApp } from './app.js';
import { clearRendered, textIdsIn } from './text-ids.js';

const Step = z.strictObject({
  /** What the person types; `$code` is the newest code in the mail. */
  say: z.string().optional(),
  /** Payload of a tapped card; `$nonce` is the open question's. */
  tap: z.record(z.string(), z.string()).optional(),
  /** What a person of the desk does before the step; their name is Dana. */
  desk: z.union([z.literal('takes'), z.literal('leaves'), z.strictObject({ says: z.string() })]).optional(),
  /** The bot must not answer. */
  silent: z.boolean().optional(),
  /** The tasks that must wait afterwards. */
  queue: z.array(z.string()).optional(),
  /** The language spoken afterwards. */
  language: z.enum(['en', 'es']).optional(),
  /** Whether somebody is signed in afterwards. */
  signedIn: z.boolean().optional(),
  /** Time that passes before the step. */
  minutesLater: z.number().optional(),
  /** Ids of texts that the reply must be made of, in any order. */
  expect: z.array(z.string()).default([]),
  /** Ids of texts that must not be there. */
  not: z.array(z.string()).default([]),
  /** Words that must stand in the reply: amounts, dates, numbers, and the words of the contract. */
  text: z.array(z.string()).default([]),
  /** Answers that the task in progress must hold afterwards. */
  slots: z.record(z.string(), z.unknown()).optional(),
  /** Whether a task must be in progress afterwards. */
  open: z.boolean().optional(),
});

const Conversation = z.strictObject({
  name: z.string(),
  locale: z.enum(['en-US', 'es-US']).default('en-US'),
  /** Signs in with this member's details when asked. */
  member: z.string().optional(),
  steps: z.array(Step).min(1),
  /** What must be true in the end. */
  effects: z
    .strictObject({
      balance: z.record(z.string(), z.int()).default({}),
      /** `kind status` of every operation, in order. */
      operations: z.array(z.string()).optional(),
      /** What each operation's request must hold, in order. */
      requests: z.array(z.record(z.string(), z.unknown())).optional(),
      handovers: z.int().optional(),
    })
    .prefault({}),
});
export type Conversation = z.infer<typeof Conversation>;

/** The conversations of a YAML file; throws with the file's name when one is not valid. */
export function readConversations(file: string): Conversation[] {
  const read = z.array(Conversation).safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}

const births: Record<string, Record<string, string>> = {};

export async function birthOf(member: string, locale: string): Promise<string> {
  const { members } = await readImportFile(knowledgeFile('sample-members.json'));
  for (const { memberNumber, birthDate } of members) births[memberNumber] = { birthDate };
  const [year, month, day] = (births[member]?.birthDate ?? '').split('-');
  return locale === 'es-US' ? `${day}/${month}/${year}`.replace(/^(\d\d)\/(\d\d)/, '$2/$1') : `${month}/${day}/${year}`;
}

/** Plays a conversation against a fresh application and checks every step and the effects. */
export async function play(conversation: Conversation): Promise<void> {
  const app = await startApp();
  const id = 'c1';
  const turn = async (text: string): Promise<string> => {
    clearRendered();
    return app.say(id, text === '$code' ? await app.code() : text, conversation.locale);
  };
  try {
    for (const [at, step] of conversation.steps.entries()) {
      const where = `step ${at + 1} (${step.say ?? JSON.stringify(step.tap) ?? 'time passes'})`;
      if (step.minutesLater) app.advance(step.minutesLater * 60_000);
      if (step.desk) await deskDoes(app, id, step.desk);
      let reply = '';
      if (step.tap) {
        clearRendered();
        const value = { ...step.tap, ...(step.tap.nonce === '$nonce' ? { nonce: nonceOf(await app.state(id)) } : {}) };
        reply = (await app.post(id, { value, locale: conversation.locale })).map(({ text }) => text ?? '').join('\n');
      } else if (step.say !== undefined) reply = await turn(step.say);
      const { member } = conversation;
      const ids = textIdsIn(reply);
      if (member && ids.includes('sign-in.ask.memberNumber') && !step.expect.includes('sign-in.ask.memberNumber')) {
        await turn(member);
        await turn(await birthOf(member, conversation.locale));
        const signedIn = await turn('$code');
        reply = `${reply}\n${signedIn}`;
        ids.push(...textIdsIn(signedIn));
      }
      for (const expected of step.expect) expect(ids, `${where}: ${reply}`).to.include(expected);
      for (const unwanted of step.not) expect(ids, `${where}: ${reply}`).not.to.include(unwanted);
      for (const part of step.text) expect(reply, where).to.include(part);
      if (step.silent) expect(reply, where).to.equal('');
      const state = await app.state(id);
      if (step.queue)
        expect(
          state.queue.map((waiting) => waiting.id),
          where,
        ).to.deep.equal(step.queue);
      if (step.language) expect(state.language?.code, where).to.equal(step.language);
      if (step.signedIn !== undefined)
        expect(state.verified !== undefined, `${where}: signed in`).to.equal(step.signedIn);
      const stack = state.dialogStack as unknown as {
        state: { options: { slots?: Record<string, unknown> } };
      }[];
      if (step.open !== undefined)
        expect(stack.length > 0, `${where}: a task is in progress: ${reply}`).to.equal(step.open);
      if (step.slots) {
        const held = stack[0]?.state.options.slots ?? {};
        for (const [slot, value] of Object.entries(step.slots))
          expect(held[slot] ?? null, `${where}: slot ${slot}`).to.deep.equal(value);
      }
    }
    const { balance, operations, requests, handovers } = conversation.effects;
    for (const [bill, cents] of Object.entries(balance)) {
      expect((await app.stores.records.bill(bill))?.bill.balanceCents, `balance of ${bill}`).to.equal(cents);
    }
    const all: Operation[] = [];
    for await (const operation of app.stores.operations.all()) all.push(operation);
    if (operations) expect(all.map(({ kind, status }) => `${kind} ${status}`)).to.deep.equal(operations);
    if (requests) {
      expect(all).to.have.length(requests.length);
      for (const [at, wanted] of requests.entries()) expect(all[at]?.request, `request ${at + 1}`).to.include(wanted);
    }
    if (handovers !== undefined) expect(await app.stores.desk.waiting()).to.have.length(handovers);
    expect(app.problems, 'faults in the log').to.deep.equal([]);
  } finally {
    await app.close();
  }
}

async function deskDoes(app: TestApp, id: string, what: NonNullable<z.infer<typeof Step>['desk']>): Promise<void> {
  const reference = (await app.state(id)).desk?.reference ?? '';
  if (what === 'takes') expect(await app.desk.take(reference, 'Dana'), 'the desk takes it').to.equal(true);
  else if (what === 'leaves') await app.desk.end(reference);
  else expect(await app.desk.say(reference, what.says), 'the desk says something').to.equal(true);
}

const nonceOf = ({ dialogStack }: { dialogStack: unknown[] }): string =>
  (dialogStack.at(-1) as { state?: { options?: { nonce?: string } } } | undefined)?.state?.options?.nonce ?? '';
