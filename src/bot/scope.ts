import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Language, Member } from '../billing/member.js';
import { loneBillNumber } from '../language/lone-bill.js';
import type { Meaning, ParseContext } from '../language/meaning.js';
import { type Json, today } from '../ports.js';
import type { Catalogue } from '../text/index.js';
import { wordsFor } from '../text/index.js';
import type { Reply } from '../text/reply.js';
import type { Services } from './services.js';
import type { ConversationState } from './state.js';
import type { TaskList } from './task.js';

/** A file that came with the message, held in memory for this turn only. */
export interface Upload {
  name: string;
  contentType: string;
  /** http(s) or data: address. */
  contentUrl: string;
}

/** What the person sent, after mentions and markup are gone. */
export interface Message {
  text: string;
  /** The payload of a tapped card, not yet trusted. */
  value?: unknown;
  uploads: Upload[];
}

/** Everything about the turn in progress. One is made for each message and passed down; nothing of it outlives the turn. */
export interface Scope {
  readonly context: TurnContext;
  readonly dc: DialogContext;
  readonly conversation: string;
  readonly services: Services;
  readonly tasks: TaskList;
  readonly state: ConversationState;
  message: Message;
  /** The task that has come to its end in this turn, rather than been stopped. */
  done?: string | undefined;
  readonly lang: Language;
  readonly words: Catalogue;
  readonly today: string;
  /** What the message means; worked out at most once a turn, and only when something needs it. */
  meaning(): Promise<Meaning>;
  /** The verified member, read at most once a turn. */
  member(): Promise<Member | undefined>;
  say(reply: Reply | string): void;
  /** What Teams is answered to an invoke, apart from what is said in the chat. */
  invokeResponse?: { status: number; body?: Json } | undefined;
  /** What has been said in this turn so far. */
  readonly said: Reply[];
  speak(language: Language, chosen: boolean): void;
}

const KEY = Symbol('scope');

export function createScope(parts: {
  context: TurnContext;
  conversation: string;
  services: Services;
  tasks: TaskList;
  state: ConversationState;
  message: Message;
  language: Language;
}): Omit<Scope, 'dc'> & { dc: DialogContext } {
  const { services, state } = parts;
  let lang = parts.language;
  let meaning: Promise<Meaning> | undefined;
  const members = new Map<string, Promise<Member | undefined>>();
  const understand = async (text: string, context: ParseContext): Promise<Meaning> => {
    const billNumber = loneBillNumber(text, context);
    // Whatever a number reminds the recogniser of, it asks for nothing.
    return billNumber === undefined
      ? services.understanding.understand(text, context)
      : { action: 'none', top: [], all: [], slots: { billNumber } };
  };
  const scope = {
    ...parts,
    // The dialog context needs the turn's state first; turn.ts sets it before anything runs.
    dc: undefined as unknown as DialogContext,
    said: [] as Reply[],
    get lang() {
      return lang;
    },
    get words() {
      return wordsFor(lang);
    },
    get today() {
      return today(services.clock);
    },
    meaning() {
      meaning ??= understand(scope.message.text, { lang, today: scope.today });
      return meaning;
    },
    async member() {
      const number = state.verified?.memberNumber;
      if (!number) return undefined;
      if (!members.has(number)) members.set(number, services.members.find(number));
      return members.get(number);
    },
    say(reply: Reply | string) {
      scope.said.push(typeof reply === 'string' ? { text: reply } : reply);
    },
    speak(language: Language, chosen: boolean) {
      lang = language;
      meaning = undefined;
      state.language = { code: language, chosen: chosen || (state.language?.chosen ?? false) };
    },
  };
  parts.context.turnState.set(KEY, scope);
  return scope;
}

/** The scope of the turn that a Bot Framework context belongs to. */
export const scopeOf = (context: TurnContext): Scope => context.turnState.get(KEY) as Scope;
