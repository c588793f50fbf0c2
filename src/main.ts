import { pino } from 'pino';
import { createApp } from './app.js';
import { processConfig } from './config.js';
import { startMessage } from './start-message.js';

/** `npm start`: serves until it is told to stop. */
async function main(): Promise<void> {
  const config = processConfig();
  const log = pino({ level: config.logLevel, base: undefined });
  const app = await createApp(config, log);
  const address = await app.listen();
  console.log(startMessage(address, config, app.samples));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      app.close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  // What a person has to mend is said in its message; everything else comes with its stack.
  const known =
    error instanceof Error && ['ConfigError', 'FolderInUseError', 'ImportError', 'DatabaseError'].includes(error.name);
  console.error(known ? (error as Error).message : error);
  process.exit(1);
});
