/** The database cannot be used. The message names it without the password. */
export class DatabaseError extends Error {
  constructor(url: string, reason: string, options?: { cause: unknown }) {
    super(`DATABASE_URL (${withoutPassword(url)}): ${reason}`, options);
    this.name = 'DatabaseError';
  }
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'not a URL';
  const { host, pathname, username } = new URL(url);
  return `${username ? `${username}@` : ''}${host}${pathname}`;
}
