import type { Explanation } from '../../billing/eob/explanation.js';
import type { Language } from '../../billing/member.js';
import { eobChart } from '../../text/eob-chart.js';
import { eobRows, eobSections, eobSummaryLine, eobWords } from '../../text/eob-text.js';
import type { Card } from '../../text/reply.js';
import { facts, line, title } from './elements.js';

/** Where the money of a claim went, as rows and as a chart; undefined when the EOB holds no amounts that could be shown. */
export function eobCard(explanation: Explanation, lang: Language): Card | undefined {
  if (explanation.rows.length === 0) return undefined;
  const words = eobWords(lang);
  const chart = eobChart(explanation.rows, lang);
  const { owes } = eobSections(explanation, lang);
  return {
    adds: true,
    body: [
      title(eobSummaryLine(explanation, lang)),
      line(words.notABillShort, { isSubtle: true }),
      ...(chart
        ? [
            {
              type: 'Image',
              url: `data:image/svg+xml;base64,${Buffer.from(chart.svg).toString('base64')}`,
              altText: chart.alt,
              size: 'Auto',
            },
          ]
        : []),
      facts(eobRows(explanation.rows, lang).map(({ name, amount }) => [name, amount])),
      ...(owes ? [line(owes, { weight: 'Bolder' })] : []),
    ],
  };
}
