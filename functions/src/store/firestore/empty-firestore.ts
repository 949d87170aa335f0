import { Firestore } from 'firebase-admin/firestore';

let projects = 0;

/**
 * A client of a Firestore to test against (`host:port` of Google's emulator, or of the one in memory) with an empty
 * database of its own, unless a project is named.
 */
export function emptyFirestore({ host }: { host: string }, project?: string): Firestore {
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
