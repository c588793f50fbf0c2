import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface Child {
  url: string;
  /** Milliseconds from the start of the process until it answered. */
  readyMs: number;
  /** CPU milliseconds (user and system) of the whole process so far, and its resident memory in MB. */
  usage(): Promise<{ cpuMs: number; memoryMb: number }>;
  stop(): Promise<void>;
}

/** Starts a server as a process of its own, with the flag of `npm start`, and waits until `/metrics` answers. */
export async function startChild(
  script: string,
  port: number,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Child> {
  const started = performance.now();
  const child: ChildProcess = spawn(process.execPath, ['--max-semi-space-size=8', script, ...args], {
    env: { PATH: '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // A bench that is stopped in the middle takes its server along.
  const stopAlong = (): boolean => child.kill('SIGKILL');
  process.once('exit', stopAlong);
  let complaint = '';
  child.stderr?.on('data', (part: Buffer) => {
    complaint = (complaint + part.toString()).slice(-2_000);
  });
  let ended = false;
  const exit = new Promise<void>((resolve) => {
    child.on('exit', () => {
      ended = true;
      process.removeListener('exit', stopAlong);
      resolve();
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const metrics = async () => (await fetch(`${url}/metrics`)).text();
  while (!(await metrics().catch(() => undefined))) {
    if (ended) throw new Error(`${script} did not start: ${complaint}`);
    await pause(10);
  }
  const figure = (text: string, name: string) =>
    Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return {
    url,
    readyMs: performance.now() - started,
    async usage() {
      const text = await metrics();
      return {
        cpuMs:
          1_000 * (figure(text, 'process_cpu_user_seconds_total') + figure(text, 'process_cpu_system_seconds_total')),
        memoryMb: figure(text, 'process_resident_memory_bytes') / 1024 / 1024,
      };
    },
    async stop() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}
