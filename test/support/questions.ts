import type { Language } from '../../src/billing/member.js';
import type { OpenQuestion } from '../../src/bot/ask-prompt.js';
import { type ConversationState, freshState, readState } from '../../src/bot/state.js';
import type { Task } from '../../src/bot/task.js';
import type { Json } from '../../src/ports.js';
import type { TestApp } from './app.js';
import { clearRendered, textIdsIn } from './text-ids.js';

/** Conversations by their state: a test puts one where it wants it, says something, and looks at what became of it. */

let made = 0;

/** A new conversation that stands where the state says; returns its id. */
export async function putConversation(app: TestApp, state: ConversationState, minutesAgo = 0): Promise<string> {
  const id = `put-${++made}`;
  const lastTurn = new Date(app.now().getTime() - minutesAgo * 60_000).toISOString();
  await app.stores.turns.inTurn(`test:${id}`, async (open) => {
    const json = JSON.parse(JSON.stringify({ ...state, lastTurn })) as Json;
    await open.commit({ state: json, keys: [], replies: [], log: [] });
  });
  return id;
}

export const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

/** What was answered, and of which texts it is made. */
export interface Answered {
  text: string;
  ids: string[];
}

/** Says something, or taps a card, and returns the answer. */
export async function saying(app: TestApp, id: string, said: string | { value: unknown }): Promise<Answered> {
  clearRendered();
  const replies = await app.post(id, typeof said === 'string' ? { text: said } : said);
  const text = replies.map((reply) => reply.text ?? '').join('\n');
  return { text, ids: textIdsIn(text) };
}

/** A state in which picking "1" begins the task. */
export function aboutTo(task: string, lang: Language, memberNumber: string | undefined, at: Date): ConversationState {
  return {
    ...freshState(),
    greeted: true,
    language: { code: lang, chosen: true },
    ...(memberNumber && { verified: { memberNumber, at: at.toISOString() } }),
    offer: { kind: 'meanings', ids: [task], slots: {}, payment: false },
  };
}

export const stateOf = async (app: TestApp, id: string): Promise<ConversationState> => readState(await app.state(id));

export function questionOf(state: ConversationState): OpenQuestion | undefined {
  const top = state.dialogStack.at(-1) as { id: string; state?: { options?: unknown } } | undefined;
  return top?.id === 'ask' ? (top.state?.options as OpenQuestion) : undefined;
}

/** The answers of the task in progress, with those that wait behind a sign-in. */
export function slotsOf(state: ConversationState): { [slot: string]: unknown } {
  const bottom = state.dialogStack[0] as { state?: { options?: { slots?: { [slot: string]: unknown } } } } | undefined;
  return bottom?.state?.options?.slots ?? {};
}

/** An answer that each parser takes. A yes is never among them: it has effects. */
const answers: Record<string, Record<Language, string>> = {
  amount: { en: '$10', es: '$10' },
  choice: { en: '1', es: '1' },
  bill: { en: '2', es: '2' },
  'bill-number': { en: 'MB-100402', es: 'MB-100402' },
  'member-number': { en: '11001234', es: '11001234' },
  'birth-date': { en: 'January 25, 1952', es: '25 de enero de 1952' },
  date: { en: 'December 20', es: '20 de diciembre' },
  count: { en: '4', es: '4' },
  income: { en: '$2,500', es: '$2,500' },
  text: { en: 'I never had this test', es: 'nunca me hicieron este examen' },
};

/** A good answer to the question; undefined where only a yes or a code would do. */
export function answerFor(question: OpenQuestion, lang: Language): string | undefined {
  return answers[question.parser]?.[lang];
}

/** A question of a task, and a conversation that stands at it. */
export interface Station {
  question: OpenQuestion;
  state: ConversationState;
}

/** Every question of a task on the way of good answers, up to the yes that would do it. */
export async function stationsOf(
  app: TestApp,
  task: Task,
  lang: Language,
  memberNumber: string | undefined,
): Promise<Station[]> {
  const id = await putConversation(app, aboutTo(task.id, lang, memberNumber, app.now()));
  const stations: Station[] = [];
  let say: string | undefined = '1';
  while (say !== undefined && stations.length < 15) {
    await saying(app, id, say);
    const state = await stateOf(app, id);
    const question = questionOf(state);
    if (!question) break;
    stations.push({ question, state });
    say = answerFor(question, lang);
  }
  return stations;
}
