import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { teamsManifest } from '../channels/teams/manifest.js';
import { zip } from '../channels/teams/zip.js';
import { readKnowledge } from '../knowledge.js';
import { projectRoot } from '../paths.js';
import { wordsFor } from '../text/index.js';

const usage = `Usage: npm run teams:package -- --app-id ID --host HOST [--out FILE] [--version 1.0.0] [--privacy URL] [--terms URL] [--sso [--sso-app ID]]
  Makes the app package that is uploaded to Teams: manifest, Spanish words and icons.
  --app-id  the bot's app id (MicrosoftAppId)
  --host    where the bot is reached, without https://
  --sso     for single sign-on (OAUTH_CONNECTION): Teams gets a token for api://botid-<app id> silently
  --sso-app the Entra app of the OAuth connection, where it is not the bot's own`;

class UsageError extends Error {}

function readArguments(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        'app-id': text,
        host: text,
        out: { ...text, default: 'teams-app.zip' },
        version: { ...text, default: '1.0.0' },
        privacy: text,
        terms: text,
        sso: { type: 'boolean', default: false },
        'sso-app': text,
      },
    });
    const appId = values['app-id'];
    const { host } = values;
    if (!appId || !z.guid().safeParse(appId).success) throw new UsageError('--app-id is a UUID: the MicrosoftAppId.');
    if (!host || !/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/.test(host))
      throw new UsageError('--host is a host name like billing.example.com, without https:// and path.');
    const signOnAppId = values.sso ? (values['sso-app'] ?? appId) : undefined;
    if (values['sso-app'] && !z.guid().safeParse(signOnAppId).success)
      throw new UsageError('--sso-app goes with --sso and is a UUID: the client id of the OAuth connection.');
    return { ...values, appId, host, signOnAppId };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}

/** `npm run teams:package`: ends with 2 when an argument is not usable. */
async function main(argv: readonly string[]): Promise<void> {
  const { appId, host, out, version, privacy, terms, signOnAppId } = readArguments(argv);
  const { organization } = await readKnowledge();
  const { manifest, spanish } = teamsManifest({
    appId,
    host,
    version,
    organization,
    words: { en: wordsFor('en'), es: wordsFor('es') },
    ...(privacy && { privacyUrl: privacy }),
    ...(terms && { termsUrl: terms }),
    signOnAppId,
  });
  const icon = (name: string) => readFile(join(projectRoot, 'deploy', 'teams', name));
  const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const localization = {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.Localization.schema.json',
    ...spanish,
  };
  const files = {
    'manifest.json': json(manifest),
    'es.json': json(localization),
    'color.png': await icon('color.png'),
    'outline.png': await icon('outline.png'),
  };
  await writeFile(out, zip(files));
  console.log(`${out}: ${Object.keys(files).join(', ')}. Upload it in Teams: Apps > Manage your apps > Upload an app.`);
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) console.error(`${error.message}\n${usage}`);
  else if (error instanceof z.ZodError)
    console.error(`The manifest breaks a limit of Teams:\n${z.prettifyError(error)}`);
  else throw error;
  process.exitCode = 2;
});
