import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '@prakat/functions/config/project-folder';

/** Imports the script anew for each list of arguments, as if a process had been begun with it, and tells what it printed. */
const thread = `
const { parentPort, workerData } = require('node:worker_threads');
let runs = 0;
parentPort.on('message', async (args) => {
  const said = [];
  console.log = console.error = (line) => said.push(line);
  process.argv = [process.execPath, 'offline-audit', ...args];
  runs += 1;
  await import(workerData + '?' + runs).catch((error) => said.push(String(error)));
  parentPort.postMessage(said.join('\\n'));
});`;

/**
 * The checker that shares no code with the product, as somebody outside runs it, but in one thread for all that it is asked: a
 * process, or a thread, takes longer to begin than the checker to check.
 */
export function anOfflineChecker() {
  const script = pathToFileURL(join(projectRoot, 'scripts', 'offline-audit.mjs')).href;
  const worker = new Worker(thread, { eval: true, workerData: script, execArgv: [] });
  let last: Promise<unknown> = Promise.resolve();
  return {
    /** What it says; one after another, since they share what a process has one of. */
    async says(args: readonly string[]): Promise<string> {
      const said = last.then(() => {
        const answer = once(worker, 'message');
        worker.postMessage(args);
        return answer;
      });
      last = said.catch(() => {});
      const [text] = await said;
      return String(text).trim();
    },
    close: () => worker.terminate(),
  };
}
