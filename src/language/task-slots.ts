import { readAutopay } from './autopay.js';
import { findComplaint } from './complaint.js';
import { readHistoryQuestion } from './history-question.js';
import type { ParseContext, Slots, TaskSlots } from './meaning.js';
import { billOfMoreTime } from './more-time.js';
import { findSaid } from './slots.js';

/** The slots of a message with what only one task has a place for. Never throws. */
export function findTaskSlots(text: string, context: ParseContext): Slots & TaskSlots {
  const reason = findComplaint(text);
  const slots = findSaid(text, context);
  const bill = slots.billHint ?? slots.billNumber ?? billOfMoreTime(text);
  const history = readHistoryQuestion(text);
  return {
    ...slots,
    ...(slots.billNumber === undefined && bill !== undefined && { billHint: bill }),
    ...readAutopay(text),
    ...(history && { history }),
    ...(reason !== undefined && { reason }),
  };
}
