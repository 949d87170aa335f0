import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { freePort } from '@prakat/server/fault-test/free-port';

/** The server that Google's build adds to every function. */
const framework = join(projectRoot, 'node_modules', '.bin', 'functions-framework');

export type Running = { url: string; output: () => string; stop: () => Promise<void> };

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** `port` is a free one when absent. */
type Options = { cwd: string; env: Record<string, string>; port?: number };

/** Starts a program that listens to `PORT`, and resolves once it does. */
export async function startServer(command: readonly string[], options: Options): Promise<Running> {
  const port = options.port ?? (await freePort());
  const [program = '', ...given] = command;
  const child: ChildProcess = spawn(program, given, {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', ...options.env, PORT: String(port) },
  });
  let output = '';
  let ended = false;
  child.stdout?.on('data', (text) => {
    output += text;
  });
  child.stderr?.on('data', (text) => {
    output += text;
  });
  const exit = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  const url = `http://127.0.0.1:${port}`;
  for (let left = 300; ; left -= 1) {
    if (ended || left === 0) throw new Error(`the server did not start\n${output}`);
    const answers = await isListening(port);
    if (answers) break;
    await wait(50);
  }
  return {
    url,
    output: () => output,
    async stop() {
      child.kill();
      await exit;
    },
  };
}

/** One function of an installed package, served as on Cloud Run. */
export const startFunction = (
  target: string,
  signature: 'http' | 'cloudevent',
  options: Options,
): Promise<Running> =>
  startServer([process.execPath, framework, `--target=${target}`, `--signature-type=${signature}`], options);
