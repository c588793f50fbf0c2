import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/paths.js';

export interface ServerProcess {
  url: string;
  /** kill -9. */
  kill(): Promise<void>;
  /** Asks it to stop, as a supervisor does. Rejects when it ends with another code than 0. */
  stop(): Promise<void>;
  /** Resolves when the process is gone. */
  gone: Promise<void>;
}

/** What strace does to the process: the system call and how it fails, in its own words. */
export type Injection = `${'rename' | 'fsync'}:${string}`;

/** Whether strace may watch processes here. */
export const straceWorks = (): boolean =>
  process.platform === 'linux' && spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;

/**
 * Starts `npm start`'s program as a process of its own, from its sources, and waits until it listens. Undefined when it was
 * gone before that, as a kill during the start makes it; its complaint, if it had one, goes to `onComplaint`.
 */
export async function startServerProcess(options: {
  environment: Record<string, string>;
  inject?: Injection | undefined;
  onComplaint(text: string): void;
}): Promise<ServerProcess | undefined> {
  const node = [process.execPath, '--import', 'tsx', join('src', 'main.ts')];
  const strace = [
    'strace',
    '-f',
    '-qqq',
    '-o',
    '/dev/null',
    '-e',
    'trace=rename,fsync',
    '-e',
    `inject=${options.inject}`,
  ];
  const [command = '', ...args] = options.inject ? [...strace, ...node] : node;
  const child: ChildProcess = spawn(command, args, {
    cwd: projectRoot,
    // A group of its own, so that what strace started is killed with it.
    detached: true,
    env: { ...process.env, SAMPLE_DATA: 'off', LOG_LEVEL: 'silent', PORT: '0', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let code: number | null = null;
  const gone = new Promise<void>((resolve) => {
    child.on('exit', (exit) => {
      code = exit;
      resolve();
    });
  });
  let said = '';
  const listening = new Promise<string>((resolve) => {
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url) resolve(url);
    });
  });
  let complaint = '';
  child.stderr?.on('data', (part: Buffer) => {
    complaint = (complaint + part.toString()).slice(-2_000);
  });
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  const url = await Promise.race([listening, gone]);
  if (!url) {
    if (complaint) options.onComplaint(complaint);
    return undefined;
  }
  return {
    url,
    gone,
    async kill() {
      signal('SIGKILL');
      await gone;
    },
    async stop() {
      signal('SIGTERM');
      await gone;
      if (code !== 0) throw new Error(`the server ended with code ${code}: ${complaint}`);
    },
  };
}
