import type { Language } from '../../billing/member.js';
import type { Catalogue } from '../../text/index.js';

/** An element of an Adaptive Card 1.4. */
export type Element = { type: string } & Record<string, unknown>;

/**
 * Text as a Markdown reader shows it unchanged. Adaptive Cards read TextBlocks and facts as Markdown, and names and bill texts
 * come from outside: a link, an image, HTML, a list or an emphasis in them stays what it is, characters. One line only.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:\/\//g, '\\://')
    .replace(/@/g, '\\@')
    .replace(/\bwww\./gi, (host) => host.replace('.', '\\.'));

/** A line of text; what it says is never read as Markdown. */
export const line = (text: string, look: Record<string, unknown> = {}): Element => ({
  type: 'TextBlock',
  text: escapeMarkdown(text),
  wrap: true,
  ...look,
});

/** The name of the card. */
export const title = (text: string): Element => line(text, { size: 'Medium', weight: 'Bolder' });

/** Names and values; rows without a value are left out. */
export const facts = (rows: readonly (readonly [string, string | undefined])[]): Element => ({
  type: 'FactSet',
  facts: rows.flatMap(([name, value]) =>
    value === undefined ? [] : [{ title: escapeMarkdown(name), value: escapeMarkdown(value) }],
  ),
});

/** A link that we made ourselves. `url` must be one of our own addresses. */
export const link = (text: string, url: string): Element => ({
  type: 'TextBlock',
  text: `[${escapeMarkdown(text)}](${new URL(url).href.replace(/[()\s]/g, encodeURIComponent)})`,
  wrap: true,
});

/** Text on the left, an amount on the right. */
export const row = (left: Element[], right: Element): Element => ({
  type: 'ColumnSet',
  spacing: 'Medium',
  separator: true,
  columns: [
    { type: 'Column', width: 'stretch', items: left },
    { type: 'Column', width: 'auto', items: [right], verticalContentAlignment: 'Center' },
  ],
});

/** The words and the language of a card. */
export interface CardWords {
  words: Pick<Catalogue, 'cards'>;
  lang: Language;
}
