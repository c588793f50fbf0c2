import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  type TurnContext,
} from 'botbuilder';
import { DialogSet, TextPrompt, WaterfallDialog, type WaterfallStepContext } from 'botbuilder-dialogs';
import { collectDefaultMetrics, Registry } from 'prom-client';
import restify, { type Request, type Response } from 'restify';

/**
 * What the samples of the SDK look like: a waterfall of six text prompts over MemoryStorage, nothing durable, nothing
 * understood. The yardstick of `npm run bench`.
 */
const ask = (question: string) =>
  Object.defineProperty(async (step: WaterfallStepContext) => step.prompt('text', question), 'name', {
    value: `ask: ${question}`,
  });

const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialogs'));
dialogs.add(new TextPrompt('text'));
dialogs.add(
  new WaterfallDialog('main', [
    ask('What can I do for you?'),
    ask('Member number?'),
    ask('Date of birth?'),
    ask('Code?'),
    ask('How much?'),
    ask('Shall I pay?'),
    async function done(step) {
      await step.context.sendActivity('Done.');
      return step.endDialog();
    },
  ]),
);

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

async function onTurn(context: TurnContext): Promise<void> {
  const dialog = await dialogs.createContext(context);
  const result = await dialog.continueDialog();
  if (result.status === 'empty') await dialog.beginDialog('main');
  await state.saveChanges(context);
}

const metrics = new Registry();
collectDefaultMetrics({ register: metrics });
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req: Request, res: Response) => {
  await adapter.process(req, res as never, onTurn);
});
server.get('/metrics', async (_req: Request, res: Response) => {
  res.sendRaw(200, await metrics.metrics(), { 'Content-Type': metrics.contentType });
});
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('listening'));
