import { z } from 'zod';

const text = z.string().trim().min(1);
const flag = z.enum(['true', 'false', '1', '0', 'on', 'off']).transform((word) => ['true', '1', 'on'].includes(word));

const phone = z.string().regex(/^\+?[\d ().-]{7,20}$/, 'a phone number like +1 800 555 0100');
const origins = text
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every(isOrigin), 'addresses like https://plan.example, parted by commas, without a path');

/** Every key that the project reads from its environment; `.env.example` explains them. */
const Environment = z.object({
  // A slip such as `prod` must not serve sample members to the world.
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
  PORT: z.coerce.number('a number from 0 to 65535').int().min(0).max(65_535).default(3978),
  HOST: text.default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: text.default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SAMPLE_DATA: flag.optional(),
  FIXED_NOW: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], 'a time like 2026-11-24T15:00:00Z, or a day')
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_WEBHOOK_SECRET: text.optional(),
  MicrosoftAppId: text.optional(),
  MicrosoftAppPassword: text.optional(),
  MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).optional(),
  MicrosoftAppTenantId: text.optional(),
  OAUTH_CONNECTION: text.optional(),
  DIRECT_LINE_SECRET: text.optional(),
  /** Signs the page's tokens and must be the same on every instance; made at random and kept in the store when absent. */
  TOKEN_SECRET: z.string().min(32).optional(),
  ALLOWED_ORIGINS: origins.optional(),
  CONTACT_PHONE: phone.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = ReturnType<typeof readConfig>;

/** The environment cannot be used; the message names every bad key. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads and checks the environment. An empty value counts as absent. Throws ConfigError that names every bad key. */
export function readConfig(environment: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  const problems = [
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...contradictions(given),
  ];
  if (!read.success || problems.length > 0) throw new ConfigError(problems);
  const env = read.data;
  const production = env.NODE_ENV === 'production';
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    sampleData: env.SAMPLE_DATA ?? !production,
    fixedNow: env.FIXED_NOW ? new Date(env.FIXED_NOW) : undefined,
    smtpUrl: env.SMTP_URL,
    app: {
      MicrosoftAppId: env.MicrosoftAppId,
      MicrosoftAppPassword: env.MicrosoftAppPassword,
      MicrosoftAppType: env.MicrosoftAppType,
      MicrosoftAppTenantId: env.MicrosoftAppTenantId,
    },
    oauthConnection: env.OAUTH_CONNECTION,
    directLineSecret: env.DIRECT_LINE_SECRET,
    tokenSecret: env.TOKEN_SECRET,
    allowedOrigins: env.ALLOWED_ORIGINS ?? [],
    contactPhone: env.CONTACT_PHONE,
    logLevel: env.LOG_LEVEL,
  };
}

/** Keys that are well formed and cannot go together, each with what to do. */
function contradictions(given: Record<string, string | undefined>): string[] {
  const { NODE_ENV, FIXED_NOW, HOST, MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } =
    given;
  const rules: [boolean, string][] = [
    [NODE_ENV === 'production' && FIXED_NOW !== undefined, 'FIXED_NOW: a frozen clock is refused in production'],
    [
      !MicrosoftAppId && HOST !== undefined && !isLoopback(HOST),
      'MicrosoftAppId: needed when HOST is not a loopback address, because without it anybody could post as anyone',
    ],
    [
      MicrosoftAppId !== undefined && MicrosoftAppType !== 'UserAssignedMSI' && !MicrosoftAppPassword,
      'MicrosoftAppPassword: needed with MicrosoftAppId',
    ],
    [
      !MicrosoftAppId && MicrosoftAppPassword !== undefined,
      'MicrosoftAppPassword: belongs to a MicrosoftAppId, which is missing',
    ],
    [
      MicrosoftAppType !== undefined && MicrosoftAppType !== 'MultiTenant' && !MicrosoftAppTenantId,
      `MicrosoftAppTenantId: needed with MicrosoftAppType ${MicrosoftAppType}`,
    ],
    [
      given.OAUTH_CONNECTION !== undefined && !MicrosoftAppId,
      'OAUTH_CONNECTION: needs MicrosoftAppId, because the connection belongs to the Azure Bot with that id',
    ],
    ...(['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] as const).map((key): [boolean, string] => [
      given[key] !== undefined,
      `${key}: real payments are not built in yet; leave the Stripe keys empty for sandbox payments`,
    ]),
  ];
  return rules.flatMap(([broken, problem]) => (broken ? [problem] : []));
}

/** The configuration of this process. */
export const processConfig = (): Config => readConfig(process.env);

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(host);

function isOrigin(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { pathname, search, hash } = new URL(text);
  return pathname === '/' && search === '' && hash === '';
}
