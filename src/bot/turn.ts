import { createHash } from 'node:crypto';
import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import { DialogSet } from 'botbuilder-dialogs';
import type { Logger } from 'pino';
import { type Json, type OpenTurn, type TurnStore, today } from '../ports.js';
import { inGroup, isArrival, isRemoval } from './arrival.js';
import { AskPrompt, hasWords, noteShown } from './ask-prompt.js';
import { keepButtons } from './buttons.js';
import { interrupt, urgent } from './interrupt.js';
import { languageOf } from './language-of.js';
import { toMessage } from './message.js';
import { returned } from './repairs/silence.js';
import { tellUnheardOutcome } from './repairs/unheard-outcome.js';
import { plainText, toActivity } from './reply.js';
import { createScope, type Scope, scopeOf } from './scope.js';
import type { Services } from './services.js';
import { answerSignInInvoke, isSignInInvoke } from './sign-in-invoke.js';
import { unlinkAccount } from './single-sign-on.js';
import { type ConversationState, freshState, readState } from './state.js';
import type { Task, TaskList } from './task.js';
import { type Compose, createTell } from './tell.js';
import { understandingTrace } from './trace.js';
import { redact, remember } from './transcript.js';

export interface Bot {
  /** Runs one turn to its end: takes the conversation's turn, answers, saves, and only then sends. */
  onTurn(context: TurnContext): Promise<void>;
  /** Says something between two turns. */
  tell(conversation: string, compose: Compose): Promise<void>;
}

export interface BotParts {
  tasks: readonly Task[];
  services: Services;
  turns: TurnStore;
  log: Logger;
  /** Channels whose clients read the conversation from the activity log instead of being called. */
  loggedChannels?: readonly string[];
  /** Reaches a conversation of another channel between turns; without it, what is said then waits for the next message. */
  send?: Parameters<typeof createTell>[0]['send'];
}

/** Puts the tasks into one dialog set and returns what handles the turns. */
export function createBot({ tasks, services, turns, log, loggedChannels = ['directline'], send }: BotParts): Bot {
  const list: TaskList = new Map(tasks.map((task) => [task.id, task]));
  const dialogs = new DialogSet({
    get: async (context: TurnContext) => scopeOf(context).state,
    set: async () => {},
    delete: async () => {},
  } as never);
  dialogs.add(new AskPrompt());
  for (const { dialog } of tasks) dialogs.add(dialog);

  const languageHeard = (state: ConversationState, locale: string | undefined, text: string) =>
    languageOf(state, { text, locale, today: today(services.clock) }, services.understanding.detectLanguage);

  async function answer(context: TurnContext, conversation: string, state: ConversationState): Promise<Scope> {
    const message = toMessage(context);
    const language = languageHeard(state, context.activity.locale, message.text);
    const scope = createScope({ context, conversation, services, tasks: list, state, message, language });
    state.language ??= { code: language, chosen: false };
    if (isArrival(context.activity)) {
      greet(scope);
      return scope as Scope;
    }
    if (isRemoval(context.activity)) await unlinkAccount(scope as Scope);
    if (services.singleSignOn && isSignInInvoke(context.activity)) {
      scope.dc = await dialogs.createContext(context);
      await answerSignInInvoke(scope as Scope);
      return scope as Scope;
    }
    if (context.activity.type !== ActivityTypes.Message) return scope as Scope;
    scope.dc = await dialogs.createContext(context);
    for (const text of state.unsaid.splice(0)) scope.say(text);
    const handled = await urgent(scope as Scope);
    remember(state, 'person', message.text, services.clock.now());
    if (handled) return scope as Scope;
    if (state.dialogStack.some(({ id }) => !dialogs.find(id)) || !hasWords(scope)) {
      // A dialog or question was renamed or removed since this was saved. The profile stays; only the task is lost.
      await scope.dc.cancelAllDialogs();
      state.dialogStack.length = 0;
      scope.say(scope.words.conversation.lostDialog);
    }
    const first = !state.greeted;
    if (first) greet(scope);
    const answered = (await tellUnheardOutcome(scope as Scope)) || (await returned(scope as Scope));
    if (!answered) await interrupt(scope as Scope, first);
    return scope as Scope;
  }

  function greet(scope: Pick<Scope, 'state' | 'words' | 'say' | 'lang' | 'services' | 'context'>): void {
    if (scope.state.greeted) return;
    scope.state.greeted = true;
    const { name, assistant, affiliated } = scope.services.organization;
    const who = { organization: name, assistant: assistant[scope.lang], affiliated };
    const { conversation, teams } = scope.words;
    scope.say(inGroup(scope.context.activity) ? teams.groupGreeting(who) : conversation.greeting(who));
  }

  async function run(
    context: TurnContext,
    conversation: string,
    open: OpenTurn,
    keys: readonly string[],
  ): Promise<{ replies: Json[]; repeat: boolean }> {
    const repeated = open.repliesTo(keys);
    if (repeated) return { replies: repeated, repeat: true };
    const now = services.clock.now();
    let state = isRemoval(context.activity) ? freshState() : readState(structuredClone(open.state));
    let replies: Partial<Activity>[];
    try {
      const scope = await answer(context, conversation, state);
      const asks = state.dialogStack.length > 0;
      const to = { channelId: context.activity.channelId, nonce: keepButtons(scope) };
      replies = scope.said.map((reply, at) => toActivity(reply, scope.lang, asks && at === scope.said.length - 1, to));
      replies.push(...(await understandingTrace(scope)));
      if (scope.invokeResponse) replies.unshift(invokeResponse(scope.invokeResponse));
      if (scope.said.length > 0 || context.activity.type === ActivityTypes.Message) noteShown(scope);
      if (scope.said.length > 0) state.lastSaid = scope.said.map(plainText).slice(-20);
    } catch (error) {
      // As if the message had not come: the question is still open, and a confirmation that was used answers as before.
      state = readState(structuredClone(open.state));
      const reference = `E-${services.randomHex(4).toUpperCase()}`;
      log.error({ err: error, reference, conversation: hash(conversation) }, 'a turn failed');
      const language = languageHeard(state, context.activity.locale, '');
      const scope = createScope({
        context,
        conversation,
        services,
        tasks: list,
        state,
        message: { text: '', uploads: [] },
        language,
      });
      replies = isSignInInvoke(context.activity)
        ? [invokeResponse({ status: 500 })]
        : [toActivity({ text: scope.words.conversation.internalError(reference) }, language, false)];
    }
    for (const reply of replies) remember(state, 'bot', reply.text ?? '', now);
    state.lastTurn = now.toISOString();
    const ready = replies.map((reply) => addressed(reply, context.activity, services)) as unknown as Json[];
    const logged = loggedChannels.includes(context.activity.channelId) ? [...echo(context.activity), ...ready] : [];
    await open.commit({ state: state as unknown as Json, keys, replies: ready, log: logged });
    return { replies: ready, repeat: false };
  }

  return {
    tell: createTell({ turns, services, loggedChannels, send }),
    async onTurn(context) {
      const conversation = `${context.activity.channelId}:${context.activity.conversation.id}`;
      const keys = keysOf(context.activity);
      const outcome = await turns.inTurn(conversation, (open) => run(context, conversation, open, keys), keys);
      if (loggedChannels.includes(context.activity.channelId) || outcome.replies.length === 0) return;
      // Copies, because the adapter takes the ids away.
      await context.sendActivities(outcome.replies.map((reply) => ({ ...(reply as Partial<Activity>) })));
    },
  };
}

const invokeResponse = (value: NonNullable<Scope['invokeResponse']>): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value,
});

/** Keys under which a repeat of the same activity is recognised: channels deliver at least once, sometimes with a new id. */
function keysOf(activity: Activity): string[] {
  const client = (activity.channelData as { clientActivityID?: unknown } | undefined)?.clientActivityID;
  return [
    ...(activity.id ? [`id:${activity.id}`] : []),
    ...(typeof client === 'string' && client !== '' ? [`client:${client.slice(0, 200)}`] : []),
  ];
}

/** The person's own activity as the log keeps it: without files and with nothing sensitive in its text. */
function echo(activity: Activity): Json[] {
  if (activity.type !== ActivityTypes.Message) return [];
  const { id, type, timestamp, channelId, conversation, from, text, value, channelData, locale, attachments } =
    activity;
  const files = attachments?.map(({ name, contentType }) => ({ name, contentType }));
  return [
    {
      id,
      type,
      timestamp,
      channelId,
      conversation,
      from,
      text: redact(text ?? ''),
      value,
      channelData,
      locale,
      attachments: files,
    },
  ].map((kept) => JSON.parse(JSON.stringify(kept)) as Json);
}

function addressed(reply: Partial<Activity>, incoming: Activity, services: Services): Partial<Activity> {
  const reference = TurnContext.getConversationReference(incoming);
  const activity = TurnContext.applyConversationReference({ ...reply }, reference);
  activity.id = services.randomHex(16);
  // As it will be read again: the first answer and a repeat of it are the same.
  activity.timestamp = services.clock.now().toISOString() as unknown as Date;
  if (activity.from) activity.from = { ...activity.from, role: 'bot' };
  return activity;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
