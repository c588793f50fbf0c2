import type { Language } from '../billing/member.js';
import { FaqEntry } from './faq.js';

/** A document of knowledge/documents is wrong; the message begins with `file:line:` and says what to change. */
export class DocumentError extends Error {
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.name = 'DocumentError';
  }
}

/** An entry and the line, counted from 1, of its heading. */
export interface ReadEntry {
  entry: FaqEntry;
  file: string;
  line: number;
}

const headerKeys = ['intent', 'task', 'topic', 'facts', 'regions', 'confidence', 'source', 'reference'];
const languages: Record<string, Language> = { English: 'en', Español: 'es' };

interface Draft {
  key: string;
  line: number;
  header: Map<string, { value: string; line: number }>;
  parts: Map<Language, { line: number; questions: string[]; answer: string[] }>;
}

/**
 * The entries of one document; its form is explained in knowledge/documents/README.md.
 * Throws DocumentError at the first line that does not fit.
 */
export function readFaqDocument(file: string, text: string): ReadEntry[] {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let part: { line: number; questions: string[]; answer: string[] } | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const content = raw.trimEnd();
    if (content.startsWith('## ')) {
      draft = { key: content.slice(3).trim(), line, header: new Map(), parts: new Map() };
      part = undefined;
      drafts.push(draft);
    } else if (!draft) {
      if (content.startsWith('### ')) throw new DocumentError(file, line, 'a language before any "## key" heading');
    } else if (content.startsWith('### ')) {
      part = openPart(file, line, content.slice(4).trim(), draft);
    } else if (part) {
      addToPart(part, content);
    } else if (content !== '') {
      addToHeader(file, line, content, draft);
    }
  }
  return drafts.map((one) => finish(file, one));
}

function openPart(file: string, line: number, name: string, draft: Draft) {
  const language = languages[name];
  if (!language) throw new DocumentError(file, line, `"${name}" is not a language: write English or Español`);
  if (draft.parts.has(language)) throw new DocumentError(file, line, `${draft.key} has ${name} twice`);
  const part = { line, questions: [], answer: [] };
  draft.parts.set(language, part);
  return part;
}

/** Questions are a list that comes before the answer; a list inside the answer belongs to the answer. */
function addToPart(part: { questions: string[]; answer: string[] }, content: string): void {
  if (part.answer.length === 0 && content.startsWith('- ')) part.questions.push(content.slice(2).trim());
  else if (part.answer.length > 0 || content !== '') part.answer.push(content);
}

function addToHeader(file: string, line: number, content: string, draft: Draft): void {
  const colon = content.indexOf(':');
  const name = content.slice(0, colon);
  if (colon < 0 || !headerKeys.includes(name)) {
    throw new DocumentError(file, line, `"${content}" is not one of the lines ${headerKeys.join(', ')}`);
  }
  if (draft.header.has(name)) throw new DocumentError(file, line, `${name} is there twice`);
  draft.header.set(name, { value: content.slice(colon + 1).trim(), line });
}

function finish(file: string, draft: Draft): ReadEntry {
  const value = (name: string) => draft.header.get(name)?.value;
  const list = (name: string) => (value(name) ?? '').split(',').flatMap((item) => item.trim() || []);
  const part = (language: Language, name: string) => {
    const found = draft.parts.get(language);
    if (!found) throw new DocumentError(file, draft.line, `${draft.key} has no "### ${name}" part`);
    return { questions: found.questions, answer: found.answer.join('\n').trim() };
  };
  const [en, es] = [part('en', 'English'), part('es', 'Español')];
  if (!value('regions'))
    throw new DocumentError(file, draft.line, `${draft.key} has no line "regions: all" or with ids`);
  const checked = FaqEntry.safeParse({
    key: draft.key,
    topic: value('topic') ?? draft.key,
    intent: value('intent'),
    task: value('task'),
    facts: list('facts'),
    regions: value('regions') === 'all' ? [] : list('regions'),
    confidence: value('confidence'),
    source: value('source'),
    reference: value('reference'),
    questions: { en: en.questions, es: es.questions },
    answer: { en: en.answer, es: es.answer },
  });
  if (checked.success) return { entry: checked.data, file, line: draft.line };
  const [issue] = checked.error.issues;
  const [field, second] = issue!.path.map(String);
  const partLine = second === 'en' || second === 'es' ? draft.parts.get(second)?.line : undefined;
  const line = partLine ?? draft.header.get(field ?? '')?.line ?? draft.line;
  throw new DocumentError(file, line, `${draft.key}, ${issue!.path.join('.')}: ${issue!.message}`);
}
