import { findSensitive } from '../language/sensitive.js';
import type { ConversationState } from './state.js';

const mostLines = 40;
const longestLine = 1_000;

/** Text that may be kept: card, account, Social Security numbers and passwords replaced by their kind. */
export const redact = (text: string): string => findSensitive(text).redacted;

/** Adds a line to the redacted transcript that a person of the desk gets; only the latest lines are kept. */
export function remember(state: ConversationState, from: 'bot' | 'person', text: string, at: Date): void {
  if (text === '') return;
  state.transcript.push({ from, text: redact(text.slice(0, longestLine)), at: at.toISOString() });
  if (state.transcript.length > mostLines) state.transcript.splice(0, state.transcript.length - mostLines);
}
