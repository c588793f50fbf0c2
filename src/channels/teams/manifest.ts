import { z } from 'zod';
import type { Organization } from '../../billing/organization.js';
import type { Catalogue } from '../../text/index.js';

const https = z.url({ protocol: /^https$/ }).max(2_048);
const Text = (most: number) => z.string().min(1).max(most);

/** The parts of Microsoft's schema for Teams manifests, version 1.16, that this app uses, with its limits. */
export const Manifest = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.16'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.guid(),
  developer: z.strictObject({ name: Text(32), websiteUrl: https, privacyUrl: https, termsOfUseUrl: https }),
  name: z.strictObject({ short: Text(30), full: Text(100) }),
  description: z.strictObject({ short: Text(80), full: Text(4_000) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('en'),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.literal('es'), file: z.literal('es.json') })),
  }),
  bots: z
    .array(
      z.strictObject({
        botId: z.guid(),
        scopes: z.array(z.enum(['personal', 'team', 'groupChat'])).min(1),
        supportsFiles: z.boolean(),
        isNotificationOnly: z.boolean(),
        commandLists: z
          .array(
            z.strictObject({
              scopes: z.array(z.enum(['personal', 'team', 'groupChat'])).min(1),
              commands: z
                .array(z.strictObject({ title: Text(32), description: Text(128) }))
                .min(1)
                .max(10),
            }),
          )
          .max(3),
      }),
    )
    .length(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z
    .array(
      z
        .string()
        .regex(/^(?!.*\*)[a-z0-9.-]+(:\d+)?$/)
        .max(2_048),
    )
    .max(16),
  webApplicationInfo: z.strictObject({ id: z.guid(), resource: z.string().max(2_048) }).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

export interface TeamsApp {
  /** The bot's app id, which also names the Teams app. */
  appId: string;
  /** Where the bot is reached, without scheme. */
  host: string;
  version: string;
  organization: Organization;
  words: { en: Pick<Catalogue, 'teams'>; es: Pick<Catalogue, 'teams'> };
  privacyUrl?: string;
  termsUrl?: string;
  /** The Entra app of the bot's OAuth connection, whose token Teams is to get silently; absent without single sign-on. */
  signOnAppId?: string | undefined;
}

/** The manifest of the Teams app and its Spanish words. Throws a ZodError when a value breaks Microsoft's limits. */
export function teamsManifest(app: TeamsApp): { manifest: Manifest; spanish: Record<string, string> } {
  const { appId, host, organization, words } = app;
  const site = `https://${host}/`;
  const who = { organization: organization.name };
  const { en, es } = { en: words.en.teams.app, es: words.es.teams.app };
  const manifest = Manifest.parse({
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.schema.json',
    manifestVersion: '1.16',
    version: app.version,
    id: appId,
    developer: {
      name: en.short.slice(0, 32),
      websiteUrl: site,
      privacyUrl: app.privacyUrl ?? site,
      termsOfUseUrl: app.termsUrl ?? site,
    },
    name: { short: en.short, full: en.full(who) },
    description: { short: en.about, full: en.aboutFull({ ...who, affiliated: organization.affiliated }) },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0b5cad',
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'es', file: 'es.json' }],
    },
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [{ scopes: ['personal'], commands: en.commands }],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host, ...(app.signOnAppId ? ['token.botframework.com'] : [])],
    ...(app.signOnAppId && { webApplicationInfo: { id: app.signOnAppId, resource: `api://botid-${appId}` } }),
  });
  const spanish: Record<string, string> = {
    'name.short': es.short,
    'name.full': es.full(who),
    'description.short': es.about,
    'description.full': es.aboutFull({ ...who, affiliated: organization.affiliated }),
  };
  for (const [at, { title, description }] of es.commands.entries()) {
    spanish[`bots[0].commandLists[0].commands[${at}].title`] = title;
    spanish[`bots[0].commandLists[0].commands[${at}].description`] = description;
  }
  return { manifest, spanish };
}
