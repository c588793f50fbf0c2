import { readAutopay } from './autopay.js';
import { findComplaint } from './complaint.js';
import type { ParseContext, Slots, TaskSlots } from './meaning.js';
import { findSlots } from './slots.js';

/** The slots of a message with what only one task has a place for. Never throws. */
export function findTaskSlots(text: string, context: ParseContext): Slots & TaskSlots {
  const reason = findComplaint(text);
  return { ...findSlots(text, context), ...readAutopay(text), ...(reason !== undefined && { reason }) };
}
