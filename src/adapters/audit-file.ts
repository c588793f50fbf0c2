import type { AuditLog, Clock } from '../ports.js';
import { openAppendLog } from './append-log.js';
import type { Disk } from './disk.js';

/** The audit log as a file of JSON lines, fsynced, each with the time. */
export async function openAuditFile(options: {
  file: string;
  clock: Clock;
  onCorrupt: (problem: { file: string; line: number; reason: string }) => void;
  disk?: Disk;
}): Promise<AuditLog & { close(): Promise<void> }> {
  const log = await openAppendLog(options.file, { ...options, onRow: () => undefined });
  return {
    record: ({ who, did, about }) => log.append({ at: options.clock.now().toISOString(), who, did, about }),
    close: () => log.close(),
  };
}
