import { openQuestion } from '../ask-prompt.js';
import { askAgain, stopTask } from '../begin.js';
import type { Scope } from '../scope.js';
import { explainUploads } from '../upload-eob.js';

/** Files that came with the message are explained when they are EOBs; nothing of them is kept. */
export async function upload(scope: Scope): Promise<boolean> {
  if (scope.message.uploads.length === 0) return false;
  // Questions are about what was explained last, which an EOB that was open before is no longer.
  if (openQuestion(scope)?.yields) await stopTask(scope);
  await explainUploads(scope);
  askAgain(scope);
  return true;
}
