// A Firestore emulator that is named and does not answer: tests would wait for it for as long as Google's library asks
// again, which is minutes for each. Run before all tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PATIENCE_MS = 5000;

/** Debian's package of Google's Firestore emulator, and the program in its jar, which names none itself. */
export const PACKAGE = 'google-cloud-cli-firestore-emulator';
export const PROGRAM = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

/** Where Debian put the emulator; null where it did not. */
export const findJar = () => findFile(PACKAGE, '.jar');

/** Where Debian put the program that starts Google's Pub/Sub emulator; null where it did not. */
export const findPubSub = () => findFile('google-cloud-cli-pubsub-emulator', '/bin/cloud-pubsub-emulator');

function findFile(name, end) {
  const { stdout } = spawnSync('dpkg', ['-L', name], { encoding: 'utf8' });
  const file = stdout?.split('\n').find((path) => path.endsWith(end));
  return file && existsSync(file) ? file : null;
}

/** Whether there is a Java of this version or a newer one; the emulator itself runs on 17. */
export function hasJava(version = 17) {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0) >= version;
}

/** Whether something answers at `host` (`name:port`), as the emulator does to anybody who looks. */
export const answers = async (host, patience = PATIENCE_MS) =>
  (await fetch(`http://${host}/`, { signal: AbortSignal.timeout(patience) }).catch(() => null))?.ok ?? false;

/** Throws within seconds where FIRESTORE_EMULATOR_HOST names an emulator that does not answer. */
export async function setup(_project, host = process.env.FIRESTORE_EMULATOR_HOST) {
  if (host && !(await answers(host)))
    throw new Error(
      `FIRESTORE_EMULATOR_HOST is ${host}, where no emulator answers: start one or unset it (npm run test:firestore does both)`,
    );
}
