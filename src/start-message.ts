import type { Member } from './billing/member.js';
import type { Config } from './config.js';
import { date } from './text/format.js';

/** What the console says once the server listens. `samples`: the made-up members, when they are loaded. */
export function startMessage(
  address: string,
  { smtpUrl }: Pick<Config, 'smtpUrl'>,
  samples: readonly Member[],
): string {
  const lines = [
    '',
    `  Chat page           ${address}/`,
    `  Emulator endpoint   ${address}/api/messages`,
    '  Terminal            npm run chat (stop this server first: one process per data folder)',
  ];
  if (samples.length > 0) {
    lines.push('', '  Sample sign-ins (member number, date of birth):');
    for (const { memberNumber, birthDate, name, coverage } of samples) {
      lines.push(
        `    ${memberNumber}   ${date(birthDate, 'en').padEnd(18)} ${name.given} ${name.family}, ${coverage.type}`,
      );
    }
    if (!smtpUrl) lines.push('', `  The six-digit codes are mailed to ${address}/outbox`);
  }
  return `${lines.join('\n')}\n`;
}
