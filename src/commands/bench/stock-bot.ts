import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  type TurnContext,
  UserState,
} from 'botbuilder';
import {
  ChoicePrompt,
  ComponentDialog,
  ConfirmPrompt,
  DateTimePrompt,
  DialogSet,
  NumberPrompt,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { collectDefaultMetrics, Registry } from 'prom-client';
import restify, { type Request, type Response } from 'restify';

/**
 * The yardsticks of `npm run bench`: a waterfall over MemoryStorage, nothing durable, nothing understood, nothing said in two
 * languages. `text`: six text prompts, the least that a dialog turn of the SDK costs. `prompts`: the same questions as ours, asked
 * with the SDK's own prompts and kept as its samples do (a component dialog, user and conversation state).
 */
const [port, kind] = process.argv.slice(2);

type Ask = [prompt: string, question: string, choices?: string[]];
const questions: Ask[] =
  kind === 'prompts'
    ? [
        ['choice', 'What can I do for you?', ['Pay my bill', 'Show my bills']],
        ['number', 'Member number?'],
        ['date', 'Date of birth?'],
        ['number', 'The six-digit code?'],
        ['choice', 'How much?', ['Full', 'Half']],
        ['choice', 'Which card?', ['Visa ending in 4242', 'Another card']],
        ['confirm', 'Shall I pay?'],
      ]
    : ['What can I do for you?', 'Member number?', 'Date of birth?', 'Code?', 'How much?', 'Shall I pay?'].map(
        (question): Ask => ['text', question],
      );

const steps = questions.map(([prompt, question, choices]) => {
  const ask = async (step: WaterfallStepContext) =>
    step.prompt(prompt, { prompt: question, retryPrompt: question, ...(choices && { choices }) });
  return Object.defineProperty(ask, 'name', { value: `ask: ${question}` });
});

class Main extends ComponentDialog {
  constructor() {
    super('main');
    this.initialDialogId = 'waterfall';
  }
}
const main = new Main();
for (const prompt of [
  new TextPrompt('text'),
  new NumberPrompt('number'),
  new DateTimePrompt('date'),
  new ChoicePrompt('choice'),
  new ConfirmPrompt('confirm'),
])
  main.addDialog(prompt);
main.addDialog(
  new WaterfallDialog('waterfall', [
    ...steps,
    async function done(step) {
      await step.context.sendActivity('Done.');
      return step.endDialog();
    },
  ]),
);

const storage = new MemoryStorage();
const state = new ConversationState(storage);
const user = new UserState(storage);
const dialogs = new DialogSet(state.createProperty('dialogs'));
dialogs.add(main);

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

async function onTurn(context: TurnContext): Promise<void> {
  const dialog = await dialogs.createContext(context);
  const result = await dialog.continueDialog();
  if (result.status === 'empty') await dialog.beginDialog('main');
  await state.saveChanges(context);
  await user.saveChanges(context);
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
server.listen(Number(port), '127.0.0.1', () => console.log('listening'));
