import { createRequire } from 'node:module';

interface Parser {
  AdaptiveCard: new () => { parse(card: unknown, context: unknown): void };
  SerializationContext: new (version: unknown) => { eventCount: number; getEventAt(at: number): { message: string } };
  Versions: { v1_4: unknown };
}

/** Microsoft's own Adaptive Cards parser, as Web Chat brings it along. */
const { AdaptiveCard, SerializationContext, Versions } = createRequire(
  createRequire(import.meta.url).resolve('botframework-webchat'),
)('adaptivecards/dist/adaptivecards.js') as Parser;

const known: Record<string, readonly string[]> = {
  AdaptiveCard: ['type', '$schema', 'version', 'body', 'actions'],
  TextBlock: ['type', 'text', 'wrap', 'size', 'weight', 'isSubtle', 'spacing'],
  FactSet: ['type', 'facts'],
  ColumnSet: ['type', 'columns', 'spacing', 'separator'],
  Column: ['type', 'width', 'items', 'verticalContentAlignment'],
  Image: ['type', 'url', 'altText', 'size'],
  'Action.Submit': ['type', 'title', 'data'],
};

/** What is wrong with a card by the schema of version 1.4; properties that the parser would pass over count too. */
export function cardProblems(card: unknown): string[] {
  const context = new SerializationContext(Versions.v1_4);
  new AdaptiveCard().parse(card, context);
  const found = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) look(part);
    else if (node && typeof node === 'object') {
      const { type } = node as { type?: unknown };
      if (typeof type === 'string') {
        const properties = known[type];
        if (!properties) found.push(`${type} is not used here`);
        else
          for (const key of Object.keys(node))
            if (!properties.includes(key)) found.push(`${type} has no property ${key}`);
      }
      for (const [key, part] of Object.entries(node)) if (key !== 'data') look(part);
    }
  };
  look(card);
  if ((card as { version?: unknown }).version !== '1.4') found.push('the version is not 1.4');
  return found;
}
