import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { PlayError } from '@prakat/simulator/play/player';

export type ProductProcessOptions = { port: number; dataDir: string; lineUrl: string };

/** The product as its own process: `kill` ends it without a word, `stop` as a system does, `start` brings it back on the same data. */
export class ProductProcess {
  readonly #options: ProductProcessOptions;
  #process: ChildProcess | null = null;
  kills = 0;

  constructor(options: ProductProcessOptions) {
    this.#options = options;
  }

  get url(): string {
    return `http://localhost:${this.#options.port}`;
  }

  /** Resolves when the product answers, with the milliseconds that took; throws `PlayError` when it ends instead. */
  async start(): Promise<number> {
    const started = performance.now();
    const { port, dataDir, lineUrl } = this.#options;
    const child = spawn(process.execPath, [join(projectRoot, 'dist', 'server.js')], {
      env: {
        ...process.env,
        // The simulation, wherever the test is run.
        NODE_ENV: 'test',
        PUBLIC_URL: '',
        PORT: String(port),
        DATA_DIR: dataDir,
        LINE_API_BASE_URL: lineUrl,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#process = child;
    while (!(await this.#answers())) {
      if (child.exitCode !== null) throw new PlayError('the server did not start');
      await wait(20);
    }
    return performance.now() - started;
  }

  /** Answers at all: what is wrong with it is for whoever asks. */
  #answers = (): Promise<boolean> =>
    fetch(`${this.url}/healthz`).then(
      async (answer) => {
        await answer.arrayBuffer();
        return true;
      },
      () => false,
    );

  async kill(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    await ended(child, 'SIGKILL');
    this.#process = null;
    this.kills += 1;
  }

  /** As a system stops a service: what it ended with, how long that took, and whether its lock is left. */
  async stop(): Promise<{ code: number | null; ms: number; isLocked: boolean }> {
    const child = this.#process;
    if (!child) throw new PlayError('the server does not run');
    const started = performance.now();
    const code = await ended(child, 'SIGTERM');
    this.#process = null;
    const isLocked = existsSync(join(this.#options.dataDir, 'server.pid'));
    return { code, ms: performance.now() - started, isLocked };
  }

  /** Connections and files that the process holds; null where the system does not tell. */
  descriptors(): number | null {
    const folder = `/proc/${this.#process?.pid}/fd`;
    return existsSync(folder) ? readdirSync(folder).length : null;
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return gone;
}
