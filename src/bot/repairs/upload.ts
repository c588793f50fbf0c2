import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';
import { explainUpload } from '../upload-eob.js';

/** A file that came with the message is explained when it is an EOB; nothing of it is kept. */
export async function upload(scope: Scope): Promise<boolean> {
  const [file] = scope.message.uploads;
  if (!file) return false;
  await explainUpload(scope, file);
  askAgain(scope);
  return true;
}
