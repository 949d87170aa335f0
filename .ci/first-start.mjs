// The README's first command where nothing was installed or built: it must lead to a website and to phones that answer,
// and stop when it is asked to. Run in the clone; the data go to the folder that is named.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const [dataDir = ''] = process.argv.slice(2);
const PORT = '4480';
const PHONES = '4481';
const PATIENCE_MS = 300_000;

const started = spawn('npm', ['start'], {
  env: { ...process.env, DATA_DIR: dataDir, PORT, LINE_SIMULATOR_PORT: PHONES },
  stdio: 'inherit',
  detached: true,
});
const ended = once(started, 'exit');
const answers = async (address) => (await fetch(address).catch(() => null))?.ok ?? false;
const website = `http://127.0.0.1:${PORT}/si-bun-rueang/`;
const phones = `http://127.0.0.1:${PHONES}/`;

const until = Date.now() + PATIENCE_MS;
let isUp = false;
while (!isUp && started.exitCode === null && Date.now() < until) {
  await wait(500);
  isUp = (await answers(website)) && (await answers(phones));
}
if (started.exitCode === null) {
  process.kill(-started.pid, 'SIGTERM');
  await Promise.race([ended, wait(20_000, null, { ref: false })]);
}
const hasStopped = started.exitCode !== null || started.signalCode !== null;
if (!isUp) console.error('npm start did not lead to a website and phones that answer');
if (!hasStopped) console.error('npm start did not stop');
process.exit(isUp && hasStopped ? 0 : 1);
