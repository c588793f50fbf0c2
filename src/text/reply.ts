/** One possible answer, offered as a button and as a numbered line. */
export interface Choice {
  /** What the dialog gets. */
  id: string;
  /** What the person sees. */
  title: string;
  /** Other words that mean it. */
  synonyms?: string[];
  /** What a tap on the button says; the title when absent. */
  says?: string;
}

/** Elements of an Adaptive Card 1.4. */
export interface Card {
  body: ({ type: string } & Record<string, unknown>)[];
  /** What it offers, where that is not the reply's choices as they stand. `says` is what a tap means. */
  buttons?: { title: string; says: string }[];
  /** Shows more than the text, such as a chart or a link, and so is worth its place even where the text stands right above it. */
  adds?: boolean;
}

/** What Teams needs to sign a person in with their Microsoft account: silently, or with a button where that does not work. */
export interface SignInCard {
  /** Name of the OAuth connection. */
  connection: string;
  /** What the button says. */
  button: string;
  /** Where the button leads. */
  link: string;
  /** What Teams asks a token for, silently. */
  exchange?: { id?: string; uri?: string; providerId?: string } | undefined;
}

/** What the assistant says: complete as plain text, whatever else a channel can show. */
export interface Reply {
  text: string;
  choices?: Choice[];
  /** Choices that the text already names, so that they are not listed a second time. */
  listed?: boolean;
  /** What a card shows of the same. */
  card?: Card | undefined;
  signIn?: SignInCard;
  /** Id of the question that the choices answer; its buttons carry it. */
  nonce?: string;
  /** What a voice says where it differs from the text. */
  speak?: string;
}

/** What a task says; `ask` holds one entry for each slot that it asks for. */
export interface TaskText {
  /** The task as people would name it, fitting into "I can help you …". */
  title: string;
  ask: Record<string, (args: never) => Reply | string>;
  /** Why a slot is asked for, one sentence each. */
  why: Record<string, string>;
  /** A question in other words, with an example, for when the first answer was not understood. */
  again?: Record<string, string>;
}
