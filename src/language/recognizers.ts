import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { IsoDate, Language } from '../billing/member.js';
import type { RecognizerTask } from './recognizers-worker.js';

/** Numbers and dates in wordings that our own readers do not know. */
export interface Recognizers {
  /** The number that the whole text says; undefined when it is none, the recogniser is busy, or its time is over. */
  number(text: string, lang: Language): Promise<number | undefined>;
  /** The days that the whole text may mean, one or two; undefined as above. */
  days(text: string, lang: Language, today: IsoDate): Promise<IsoDate[] | undefined>;
  /** Resolves when the first answer has been given, so that no person waits for loading. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

export interface RecognizersOptions {
  /** Milliseconds until the worker is terminated and replaced. */
  deadline?: number;
  /** File of the worker; the recognisers' own unless a test needs another. */
  worker?: string;
}

const longestText = 100;
/** Repetition is what makes the recogniser's expressions explode, and nobody answers a question that way. */
const repeated = /(.{1,12}?)\1{3,}/u;
const mostWords = 12;

const plausible = (text: string): boolean =>
  text.length <= longestText && text.split(/[\s/.-]+/).length <= mostWords && !repeated.test(text);

/**
 * Microsoft's recognisers in a worker of their own. They block their thread for seconds on some inputs, so the calls never run here,
 * take 100 characters at most, and end at the deadline together with their worker; a new one then loads in the background
 * (about a second, in which answers are undefined and the question is asked again). Does not keep the process alive.
 */
export function createRecognizers({ deadline = 150, worker }: RecognizersOptions = {}): Recognizers {
  const built = fileURLToPath(new URL('./recognizers-worker.js', import.meta.url));
  const filename = worker ?? (existsSync(built) ? built : built.replace(/js$/, 'ts'));
  const pool = new Piscina<RecognizerTask, string[]>({
    filename,
    minThreads: 1,
    maxThreads: 1,
    // Left alone the thread's heap grows to twice what it needs.
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 },
    maxQueue: 8,
    idleTimeout: Number.POSITIVE_INFINITY,
    ...(filename.endsWith('.ts') ? { execArgv: ['--import', 'tsx'] } : {}),
  });
  pool.on('error', () => undefined);

  const ask = async (task: RecognizerTask): Promise<string[] | undefined> => {
    if (!plausible(task.text)) return undefined;
    try {
      return await pool.run(task, { signal: AbortSignal.timeout(deadline) });
    } catch {
      return undefined;
    }
  };

  return {
    async number(text, lang) {
      const [value] = (await ask({ kind: 'number', text, lang })) ?? [];
      const number = Number(value);
      return value === undefined || !Number.isFinite(number) ? undefined : number;
    },
    async days(text, lang, today) {
      const days = await ask({ kind: 'days', text, lang, today });
      return days && days.length > 0 ? days : undefined;
    },
    async warm() {
      await pool.run({ kind: 'number', text: 'five', lang: 'en' });
    },
    close: () => pool.destroy(),
  };
}
