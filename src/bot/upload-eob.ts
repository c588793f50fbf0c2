import { explain, explainFileProblem } from '../billing/eob/explain.js';
import type { Explanation, FileProblem } from '../billing/eob/explanation.js';
import { parseEobFile } from '../billing/eob/parse.js';
import { type ReadEob, readEobs } from '../billing/eob/read.js';
import type { Bill, Member } from '../billing/member.js';
import { parseEobFollowUp } from '../language/eob-follow-up.js';
import { eobSummaryLine, eobText } from '../text/eob-text.js';
import { eobCard } from './cards/eob.js';
import { contactLine } from './contact.js';
import { eobAnswer } from './eob-answer.js';
import type { Scope, Upload } from './scope.js';
import { readFileText } from './upload-file.js';

/** More EOBs than a person reads in one go; of the rest, some are named. */
const mostExplained = 3;
const mostNamed = 10;

/**
 * Explains the FHIR files that came with a message, and answers the question that came with them. A file is read in memory and not
 * stored, so a later question needs it again; what is said about it is part of the conversation like any other reply.
 */
export async function explainUploads(scope: Scope): Promise<void> {
  const words = scope.words.tasks['explain-eob'].upload;
  const member = await scope.member();
  const bills = member ? await scope.services.records.bills(member.memberNumber) : [];
  const eobs: Explanation[] = [];
  for (const file of scope.message.uploads) {
    const found = await explanationsIn(scope, file, member, bills);
    if (typeof found === 'string') scope.say(`${found} ${words.nothingKept}`);
    else eobs.push(...found);
  }
  if (eobs.length === 0) return;
  for (const explanation of eobs.slice(0, mostExplained)) {
    scope.say({ text: eobText(explanation, scope.lang), card: eobCard(explanation, scope.lang) });
    const answer = answerTo(scope, explanation);
    if (answer) scope.say(answer);
  }
  const rest = eobs.slice(mostExplained);
  const named = rest.slice(0, mostNamed).map((eob) => `• ${eobSummaryLine(eob, scope.lang)}`);
  const unnamed = rest.length - named.length;
  if (rest.length > 0)
    scope.say(
      [words.more(rest.length), ...named, unnamed > 0 && words.andMore(unnamed), words.sendOne]
        .filter(Boolean)
        .join('\n'),
    );
  scope.say(words.notKept);
}

/** What a file holds, explained; or, in words, why it holds nothing. */
async function explanationsIn(
  { services, today, words, lang, context }: Scope,
  file: Upload,
  member: Member | undefined,
  bills: readonly Bill[],
): Promise<Explanation[] | string> {
  const read = await readFileText(file, context.activity.channelId);
  const problem = (reason: FileProblem) => eobText(explainFileProblem(reason, today), lang);
  if (!read.ok) return read.reason === 'other-kind' ? words.tasks['explain-eob'].upload.notJson : problem(read.reason);
  const parsed = parseEobFile(read.text);
  if (!parsed.ok) return problem(parsed.reason);
  const found = readEobs(parsed.json).map((eob) =>
    explain(eob, { rules: services.eobRules, today, ...ownDetails(eob, member, bills) }),
  );
  const [only] = found;
  return only && isNoEob(only) ? eobText(only, lang) : found;
}

const isNoEob = ({ reason }: Explanation): boolean => reason === 'no-eob' || reason === 'other-resource';

/** The signed-in member's own bill for the same claim, and their plan; of anybody else's claim nothing is known. */
function ownDetails({ claim }: ReadEob, member: Member | undefined, bills: readonly Bill[]) {
  const bill = claim === null ? undefined : bills.find((each) => each.claim === claim);
  return bill && member ? { bill, coverageType: member.coverage.type } : {};
}

/** What was typed beside the file, as a question about it. */
function answerTo(scope: Scope, explanation: Explanation): string | undefined {
  const { lang, today, message } = scope;
  const asked = parseEobFollowUp(message.text, { lang, today, offers: false });
  if (!asked.ok || asked.value.about === 'summary') return undefined;
  return eobAnswer(asked.value, { explanation, lang, phone: contactLine(scope) });
}
