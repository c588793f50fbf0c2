import { DatabaseError } from '../adapters/database-error.js';
import { FolderInUseError } from '../adapters/folder-lock.js';
import { ImportError, readImportFile } from '../adapters/import-file.js';
import { openStores } from '../adapters/open-stores.js';
import { BillOwnerError } from '../adapters/records-documents.js';
import { ConfigError, processConfig } from '../config.js';

/** `npm run import -- FILE.json`: loads members, bills and EOBs, all or nothing. */
async function run(file: string | undefined): Promise<void> {
  if (!file) throw new ImportError('The file', ['say which: npm run import -- FILE.json']);
  const { dataDir, databaseUrl, fixedNow } = processConfig();
  const { members } = await readImportFile(file);
  const stores = await openStores({
    dataDir,
    databaseUrl,
    clock: { now: () => fixedNow ?? new Date() },
    onCorrupt: (problem) => console.error(`Set aside: ${problem.file}: ${problem.reason}`),
  });
  try {
    await stores.records.load(members);
    await stores.audit.record({ who: 'import', did: 'load', about: `${members.length} members` });
  } finally {
    await stores.close();
  }
  const bills = members.reduce((total, member) => total + member.bills.length, 0);
  const eobs = members.reduce((total, member) => total + member.eobs.length, 0);
  console.log(`Imported ${members.length} members, ${bills} bills and ${eobs} EOBs from ${file}.`);
}

const expected = [ImportError, BillOwnerError, FolderInUseError, DatabaseError, ConfigError];

await run(process.argv[2]).catch((error: unknown) => {
  console.error(expected.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exitCode = 1;
});
