// A Firestore emulator that is named and does not answer: tests would wait for it for as long as Google's library asks
// again, which is minutes for each. Run before all tests.

const PATIENCE_MS = 5000;

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
