import { proxy, releaseProxy, wrap } from 'comlink';
import type { Endpoint } from 'comlink';
import type { StudyRows } from '@/studies/study-rows';
import type { CoverageGround, Degrees } from './coverage/coverage-ground';
import type { CameraSight, PlaceSightTold } from './coverage/coverage-results';
import type { CoverageQuestionName, CoverageQuestions, CoverageService } from './coverage/coverage-service';
import type { CoverageSettings, PlannedSite } from './coverage/coverage-settings';
import type { TriedSites } from './coverage/siting-desk';

/** A large part of a question with what tells it from others: it goes to the worker only where that lacks it. */
export interface KeyedPart<Value> {
  readonly key: string;
  readonly value: Value;
}

export interface CoverageAskOptions {
  readonly ground: KeyedPart<CoverageGround>;
  /** For questions about incidents. */
  readonly rows?: KeyedPart<StudyRows>;
  readonly signal: AbortSignal;
  /** Told the share done, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** What cameras see, computed in a worker that holds the buildings. */
export interface CoverageClient {
  /** @throws {DOMException} `AbortError` where the signal stopped it. */
  readonly ask: <Name extends CoverageQuestionName>(
    name: Name,
    asks: CoverageQuestions[Name]['asks'],
    options: CoverageAskOptions & {
      /** Told what is known of the answer before the rest is. */
      readonly onPart?: (part: CoverageQuestions[Name]['answer']) => void;
    },
  ) => Promise<CoverageQuestions[Name]['answer']>;
  readonly lookThrough: (
    ground: KeyedPart<CoverageGround>,
    code: string,
    settings: CoverageSettings,
  ) => Promise<CameraSight | null>;
  readonly lookAt: (
    ground: KeyedPart<CoverageGround>,
    position: Degrees,
    settings: CoverageSettings,
  ) => Promise<PlaceSightTold[]>;
  /** By the last question about sites; `null` before there was one. */
  readonly trySites: (sites: readonly PlannedSite[]) => Promise<TriedSites | null>;
  readonly close: () => void;
}

/** Starts the worker. */
export function startCoverageWorker(): CoverageClient {
  const worker = new Worker(new URL('./coverage.worker.ts', import.meta.url), {
    type: 'module',
    name: 'coverage',
  });
  const client = createCoverageClient(worker);
  return {
    ...client,
    close: () => {
      client.close();
      worker.terminate();
    },
  };
}

/** The client over any channel that has a `CoverageService` at its other end. */
export function createCoverageClient(endpoint: Endpoint): CoverageClient {
  const service = wrap<CoverageService>(endpoint);
  let runs = 0;
  const held: { ground: string | null; rows: string | null } = { ground: null, rows: null };
  const open = (ground: KeyedPart<CoverageGround>): void => {
    if (held.ground === ground.key) return;
    held.ground = ground.key;
    void service.open(ground.value);
  };
  const provide = (rows: KeyedPart<StudyRows> | undefined): void => {
    if (!rows || held.rows === rows.key) return;
    held.rows = rows.key;
    void service.provide(rows.value);
  };
  return {
    ask: async (name, asks, { ground, rows, signal, onProgress, onPart }) => {
      signal.throwIfAborted();
      open(ground);
      provide(rows);
      const run = ++runs;
      const stop = () => void service.stop(run);
      signal.addEventListener('abort', stop, { once: true });
      try {
        const tell = (fraction: number, part?: unknown) => {
          onProgress(fraction);
          if (part !== undefined && !signal.aborted) onPart?.(part as never); // comlink loses the name of the question
        };
        const answer = await service.ask(run, { name, asks }, proxy(tell));
        signal.throwIfAborted();
        return answer; // comlink loses the name of the question
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    lookThrough: async (ground, code, settings) => {
      open(ground);
      return service.lookThrough(code, settings);
    },
    lookAt: async (ground, position, settings) => {
      open(ground);
      return service.lookAt(position, settings);
    },
    trySites: async (sites) => service.trySites(sites),
    close: () => service[releaseProxy](),
  };
}
