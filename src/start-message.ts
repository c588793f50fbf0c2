import type { Config } from './config.js';

const sampleSignIns = [
  ['11001234', 'March 12, 1984', 'Alex Rivera, English: two medical bills, a premium, saved card'],
  ['11005678', 'July 2, 1991', 'Mei Chen, COBRA: no saved card'],
  ['11009012', 'January 25, 1952', 'Rosa Delgado, Spanish, Medicare'],
  ['11003456', 'November 8, 1999', 'Jordan Blake: locked account, overdue premium'],
];

/** What the console says once the server listens. */
export function startMessage(address: string, { sampleData, smtpUrl }: Pick<Config, 'sampleData' | 'smtpUrl'>): string {
  const lines = [
    '',
    `  Chat page           ${address}/`,
    `  Emulator endpoint   ${address}/api/messages`,
    `  Terminal            npm run chat`,
  ];
  if (sampleData) {
    lines.push('', '  Sample sign-ins (member number, date of birth):');
    for (const [number, birth, who] of sampleSignIns) lines.push(`    ${number}   ${birth?.padEnd(18)} ${who}`);
    if (!smtpUrl) lines.push('', `  The six-digit codes are mailed to ${address}/outbox`);
  }
  return `${lines.join('\n')}\n`;
}
