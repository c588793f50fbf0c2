import { z } from 'zod';

const text = z.string().trim().min(1);
const flag = z.enum(['true', 'false', '1', '0', 'on', 'off']).transform((word) => ['true', '1', 'on'].includes(word));

/** Every key that the project reads from its environment; `.env.example` explains them. */
const Environment = z.object({
  NODE_ENV: text.optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: text.default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: text.default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SAMPLE_DATA: flag.optional(),
  FIXED_NOW: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(),
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
  ALLOWED_ORIGINS: text.optional(),
  CONTACT_PHONE: text.optional(),
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
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const env = read.data;
  const production = env.NODE_ENV === 'production';
  const problems: string[] = [];
  if (production && env.FIXED_NOW) problems.push('FIXED_NOW: a frozen clock is refused in production');
  if (!env.MicrosoftAppId && !isLoopback(env.HOST)) {
    problems.push(
      'MicrosoftAppId: needed when HOST is not a loopback address, because without it anybody could post as anyone',
    );
  }
  if (env.MicrosoftAppId && env.MicrosoftAppType !== 'UserAssignedMSI' && !env.MicrosoftAppPassword) {
    problems.push('MicrosoftAppPassword: needed with MicrosoftAppId');
  }
  if (env.OAUTH_CONNECTION && !env.MicrosoftAppId) {
    problems.push(
      'OAUTH_CONNECTION: needs MicrosoftAppId, because the connection belongs to the Azure Bot with that id',
    );
  }
  if (env.STRIPE_SECRET_KEY || env.STRIPE_WEBHOOK_SECRET) {
    problems.push(
      'STRIPE_SECRET_KEY: real payments are not built in yet; leave the Stripe keys empty for sandbox payments',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
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
    allowedOrigins: (env.ALLOWED_ORIGINS ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    contactPhone: env.CONTACT_PHONE,
    logLevel: env.LOG_LEVEL,
  };
}

/** The configuration of this process. */
export const processConfig = (): Config => readConfig(process.env);

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(host);
