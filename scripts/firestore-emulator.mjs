// `npm run test:firestore`: the store contract, the five offices' scenarios and thirty people who file at once, on Google's own
// Firestore emulator where its Debian package and a Java are, and says SKIPPED where not. Other tests can be named.
import './ensure-installed.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { answers, findJar, hasJava, PACKAGE, PROGRAM } from './check-emulator.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
/** A Java that begins on a busy machine. */
const START_MS = 90_000;
/** What is run one after the other: how long people wait is measured while nothing else is under way. */
const RUNS = [
  ['functions/src/store/firestore/firestore-store.test.ts', 'tests/src/scenarios'],
  ['tests/src/filing/filing-at-once.test.ts'],
];

const skip = (reason) => {
  console.log(`SKIPPED: Google's Firestore emulator: ${reason}`);
  process.exit(0);
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const jar = findJar() ?? skip(`the Debian package ${PACKAGE} is not here`);
if (!hasJava()) skip('there is no Java 17 or newer to run it on');

const port = await freePort();
const given = ['-Duser.language=en', '-cp', jar, PROGRAM, '--host=127.0.0.1', `--port=${port}`];
const emulator = spawn('java', given, { stdio: ['ignore', 'pipe', 'pipe'] });
process.once('exit', () => emulator.kill('SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
let said = '';
for (const output of [emulator.stdout, emulator.stderr])
  output.on('data', (text) => {
    said = `${said}${text}`.slice(-4000);
  });

const host = `127.0.0.1:${port}`;
const until = Date.now() + START_MS;
let isUp = false;
while (!isUp && emulator.exitCode === null && Date.now() < until) {
  await wait(200);
  isUp = await answers(host);
}
if (!isUp) {
  console.error(`the emulator did not start:\n${said}`);
  process.exit(1);
}
const environment = { ...process.env, STORE: 'firestore', FIRESTORE_EMULATOR_HOST: host };
const runTests = async (tests) => {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const options = { cwd: root, stdio: 'inherit', env: environment };
  const [code] = await once(spawn(process.execPath, [program, 'run', ...tests], options), 'exit');
  return code ?? 1;
};
const named = process.argv.slice(2);
let failed = 0;
for (const tests of named.length > 0 ? [named] : RUNS) failed ||= await runTests(tests);
process.exit(failed);
