import { expect } from 'chai';
import { readKnowledge } from '../src/knowledge.js';
import type { FaqEntry } from '../src/language/faq.js';
import { renderAnswer } from '../src/text/answer.js';
import { startApp, type TestApp } from './support/app.js';

const facts = Array.from({ length: 41 }, (_, at) => `G${at + 1}`);

describe('answers in chat', () => {
  let app: TestApp;
  let all: FaqEntry[];
  before(async () => {
    all = (await readKnowledge()).faq.entries;
    app = await startApp();
  });
  after(() => app.close());

  /** How an answer begins once its placeholders are filled. */
  const beginning = (entry: FaqEntry, language: 'en' | 'es'): string =>
    renderAnswer(entry, app.services.organization, { language }).slice(0, 60);

  for (const language of ['en', 'es'] as const) {
    for (const fact of facts) {
      it(`answers ${fact} in ${language === 'en' ? 'English' : 'Spanish'}`, async () => {
        const entries = all.filter((entry) => entry.facts.includes(fact));
        expect(entries, `entries for ${fact}`).not.to.have.length(0);
        const asked = entries.flatMap((entry) =>
          entry.questions[language].slice(0, 2).map((question) => ({ entry, question })),
        );
        const missed: string[] = [];
        for (const [at, { question }] of asked.entries()) {
          const reply = await app.say(`${fact}-${language}-${at}`, question, `${language}-US`);
          // "Can I get more time to pay?" is answered by doing it.
          const begun = JSON.stringify((await app.state(`${fact}-${language}-${at}`)).dialogStack);
          const done = entries.some(({ task }) => task !== undefined && begun.includes(`"id":"${task}"`));
          if (!done && !entries.some((entry) => reply.includes(beginning(entry, language))))
            missed.push(`${question} → ${reply.slice(-200)}`);
        }
        expect(missed).to.deep.equal([]);
      });
    }
  }
});
