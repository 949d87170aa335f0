/** What is paid for, and how much of it is free each month. */
export type Meter = {
  name: string;
  unit: string;
  /** US dollars for `per` units. */
  price: number;
  per: number;
  free: number;
  /** Whom the free part is given to: each project, or the one who pays for all of them. */
  freeTo: 'project' | 'account';
  source: 'page' | 'bill' | 'quoted' | 'assumed';
};

const DAYS = 30;

/**
 * List prices of Google Cloud in asia-southeast1 as of September 2026, in US dollars without tax. `source` says how far
 * each is confirmed: docs/scale.md tells where.
 */
export const meters = {
  reads: {
    name: 'Firestore reads',
    unit: 'documents',
    price: 0.038,
    per: 100_000,
    free: 50_000 * DAYS,
    freeTo: 'project',
    source: 'bill',
  },
  writes: {
    name: 'Firestore writes',
    unit: 'documents',
    price: 0.115,
    per: 100_000,
    free: 20_000 * DAYS,
    freeTo: 'project',
    source: 'quoted',
  },
  deletes: {
    name: 'Firestore deletes',
    unit: 'documents',
    // Those by a time-to-live policy are never free.
    price: 0.013,
    per: 100_000,
    free: 0,
    freeTo: 'project',
    source: 'quoted',
  },
  stored: {
    name: 'Firestore storage',
    unit: 'GiB',
    price: 0.115,
    per: 1,
    free: 1,
    freeTo: 'project',
    source: 'quoted',
  },
  calls: {
    name: 'Cloud Run requests',
    unit: 'calls',
    price: 0.4,
    per: 1_000_000,
    free: 2_000_000,
    freeTo: 'account',
    source: 'page',
  },
  cpu: {
    name: 'Cloud Run processor',
    unit: 'vCPU seconds',
    price: 0.0000336,
    per: 1,
    free: 180_000,
    freeTo: 'account',
    source: 'quoted',
  },
  memory: {
    name: 'Cloud Run memory',
    unit: 'GiB seconds',
    price: 0.0000035,
    per: 1,
    free: 360_000,
    freeTo: 'account',
    source: 'quoted',
  },
  files: {
    name: 'Cloud Storage',
    unit: 'GiB',
    price: 0.02,
    per: 1,
    free: 0,
    freeTo: 'account',
    source: 'assumed',
  },
  classA: {
    name: 'Cloud Storage, class A',
    unit: 'operations',
    price: 0.005,
    per: 1_000,
    free: 0,
    freeTo: 'account',
    source: 'page',
  },
  classB: {
    name: 'Cloud Storage, class B',
    unit: 'operations',
    price: 0.0004,
    per: 1_000,
    free: 0,
    freeTo: 'account',
    source: 'page',
  },
  hosting: {
    name: 'Hosting, data out',
    unit: 'GiB',
    price: 0.15,
    per: 1,
    free: 10,
    freeTo: 'project',
    source: 'quoted',
  },
  lineOut: {
    name: 'data out to LINE',
    unit: 'GiB',
    price: 0.12,
    per: 1,
    free: 0,
    freeTo: 'account',
    source: 'page',
  },
  jobs: {
    name: 'Cloud Scheduler',
    unit: 'jobs',
    price: 0.1,
    per: 1,
    free: 3,
    freeTo: 'account',
    source: 'page',
  },
  secrets: {
    name: 'Secret Manager, versions',
    unit: 'versions',
    price: 0.06,
    per: 1,
    free: 6,
    freeTo: 'account',
    source: 'quoted',
  },
  secretReads: {
    name: 'Secret Manager, reads',
    unit: 'reads',
    price: 0.03,
    per: 10_000,
    free: 10_000,
    freeTo: 'account',
    source: 'quoted',
  },
  googleBackups: {
    name: 'Firestore, scheduled backups',
    unit: 'GiB',
    price: 0.03,
    per: 1,
    free: 0,
    freeTo: 'account',
    source: 'assumed',
  },
  backupReads: {
    name: 'archives, Firestore reads',
    unit: 'documents',
    price: 0.038,
    per: 100_000,
    // What is free of reads is counted with the others.
    free: 0,
    freeTo: 'project',
    source: 'bill',
  },
  backupOut: {
    name: 'archives, data out to the office',
    unit: 'GiB',
    price: 0.12,
    per: 1,
    free: 0,
    freeTo: 'account',
    source: 'page',
  },
} as const satisfies Record<string, Meter>;

export type MeterName = keyof typeof meters;
/** How much of everything that is paid for. */
export type Quantities = Record<MeterName, number>;

/** What these quantities cost in US dollars, of one meter, spread evenly over so many projects of one account. */
export function costOf(name: MeterName, quantity: number, projects: number): number {
  const { price, per, free, freeTo } = meters[name];
  const given = freeTo === 'project' ? free * projects : free;
  return (Math.max(0, quantity - given) / per) * price;
}
