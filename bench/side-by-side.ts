import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { projectRoot } from '../functions/src/config/project-folder.ts';

/** What measurements share that set one program beside another, each a process of its own. */
export type Served = { port: string; pid: number };

/** `cpu`: milliseconds of processor of the server for each. */
export type Measured = { perSecond: number; p50: number; p99: number; cpu: number };

/** Programs under way, to be ended together. */
export class Programs {
  readonly #children: ChildProcess[] = [];

  /** Starts a program that prints its port, or its address, once it listens. */
  async start(args: readonly string[], env: Record<string, string> = {}): Promise<Served> {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#children.push(child);
    return new Promise((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const [, port] = /(?:^|http:\/\/localhost:)(\d+)[/\n]/.exec(chunk.toString()) ?? [];
        if (port) resolve({ port, pid: child.pid ?? 0 });
      });
      child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)));
    });
  }

  end(): void {
    for (const child of this.#children) child.kill();
  }
}

/** Processor time that a process has used, in milliseconds; Linux counts it in hundredths of a second. */
const usedBy = (pid: number): number => {
  const [, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = (fields.join('').split(' ') ?? []).slice(11, 13).map(Number);
  return (user + system) * 10;
};

/** Has a client in a process of its own load a server: it reads `input` and prints {perSecond, count, p50, p99}. */
export async function load(pid: number, client: readonly string[], input: string): Promise<Measured> {
  const before = usedBy(pid);
  const child = spawn(process.execPath, client, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  let printed = '';
  for await (const chunk of child.stdout) printed += chunk;
  const { count, ...measured } = JSON.parse(printed) as Omit<Measured, 'cpu'> & { count: number };
  return { ...measured, cpu: (usedBy(pid) - before) / count };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const medianOf = (all: readonly Measured[]): Measured => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
  cpu: median(all.map(({ cpu }) => cpu)),
});

export const told = ({ perSecond, p50, p99, cpu }: Measured): string =>
  `${perSecond.toFixed(0).padStart(5)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, processor ${cpu.toFixed(2)} ms`;
