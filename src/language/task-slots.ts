import { readAutopay } from './autopay.js';
import type { ParseContext, Slots, TaskSlots } from './meaning.js';
import { findSlots } from './slots.js';

/** The slots of a message with what only one task has a place for. Never throws. */
export const findTaskSlots = (text: string, context: ParseContext): Slots & TaskSlots => ({
  ...findSlots(text, context),
  ...readAutopay(text),
});
