import { explain, explainFileProblem } from '../billing/eob/explain.js';
import type { Explanation } from '../billing/eob/explanation.js';
import { mostBytes, parseEobFile } from '../billing/eob/parse.js';
import { readEobs } from '../billing/eob/read.js';
import { eobText } from '../text/eob-text.js';
import { eobCard } from './cards/eob.js';
import type { Scope, Upload } from './scope.js';

/** More EOBs than a person reads in one go; the rest is not shown. */
const most = 3;
const fetchMs = 5_000;

/** Explains a FHIR file that was dropped into the chat. Read in memory; neither the file nor what it says is stored. */
export async function explainUpload(scope: Scope, file: Upload): Promise<void> {
  const explanations = await read(scope, file);
  for (const explanation of explanations.slice(0, most))
    scope.say({ text: eobText(explanation, scope.lang), card: eobCard(explanation, scope.lang) });
}

async function read({ services, today }: Scope, file: Upload): Promise<Explanation[]> {
  const content = await contentOf(file).catch(() => undefined);
  if (content === undefined) return [explainFileProblem('unreadable', today)];
  if (content.length > mostBytes) return [explainFileProblem('too-large', today)];
  const parsed = parseEobFile(content);
  if (!parsed.ok) return [explainFileProblem(parsed.reason, today)];
  return readEobs(parsed.json).map((eob) => explain(eob, { rules: services.eobRules, today }));
}

/** From the activity itself, or from a client on this machine such as Emulator: no other address is ever opened. */
async function contentOf({ contentUrl }: Upload): Promise<string> {
  const inline = /^data:[^,]*?(;base64)?,(.*)$/s.exec(contentUrl);
  if (inline)
    return inline[1] ? Buffer.from(inline[2] ?? '', 'base64').toString('utf8') : decodeURIComponent(inline[2] ?? '');
  const { protocol, hostname } = new URL(contentUrl);
  if (protocol !== 'http:' || !/^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname))
    throw new Error('not a local file');
  const response = await fetch(contentUrl, { signal: AbortSignal.timeout(fetchMs), redirect: 'error' });
  if (!response.ok) throw new Error(`the file could not be read: ${response.status}`);
  return response.text();
}
