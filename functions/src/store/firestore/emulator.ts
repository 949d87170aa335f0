import { createServer } from 'node:net';
import { FirestoreServer } from '@firestore-emulator/server';
import { Firestore } from 'firebase-admin/firestore';

/** A Firestore to test against: `host:port`, and how to end it when it was started here. */
export type Emulator = { host: string; faithful: boolean; stop: () => void };

/**
 * The emulator at FIRESTORE_EMULATOR_HOST when that is set (Google's own needs Java 21), else the npm package
 * `@firestore-emulator/server`, which leaves out some of what Firestore promises.
 */
export async function startEmulator(): Promise<Emulator> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  if (host) return { host, faithful: true, stop: () => {} };
  const server = new FirestoreServer();
  const port = await freePort();
  await server.start(port);
  return { host: `127.0.0.1:${port}`, faithful: false, stop: () => server.stop() };
}

let projects = 0;

/** A client of an emulator with an empty database of its own, unless a project is named. */
export function emptyFirestore({ host }: Pick<Emulator, 'host'>, project?: string): Firestore {
  projects += 1;
  const projectId = project ?? `prakat-${process.pid}-${Date.now().toString(36)}-${projects}`;
  const customHeaders = { Authorization: 'Bearer owner' };
  // Naming the universe keeps Google's library from asking the network which one it is in.
  const universeDomain = 'googleapis.com';
  const variable = process.env.FIRESTORE_EMULATOR_HOST;
  // The SDK prefers the variable to the host that it is given.
  delete process.env.FIRESTORE_EMULATOR_HOST;
  try {
    return new Firestore({ projectId, host, ssl: false, customHeaders, universeDomain });
  } finally {
    if (variable !== undefined) process.env.FIRESTORE_EMULATOR_HOST = variable;
  }
}

/** Port 0 cannot be asked of the emulator: it does not tell which port it got. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
