import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Clock } from '@prakat/shared/time/clock';
import type { LastBackup, LastTrial } from '../backup/last-backup.ts';
import type { OfficeCredentials } from '../config/config.ts';
import type { FileStore } from '../files/file-store.ts';
import type { LineAccount } from '../line/line-account.ts';
import type { Store } from '../store/store.ts';
import type { Deployment } from './cloud-deployment.ts';

/** An office whose channels are fully configured. */
export type DoctorOffice = {
  profile: OfficeProfile;
  credentials: OfficeCredentials;
  line: LineAccount;
};

/** The traffic log of a machine, as it was found. */
export type TrafficState = {
  /** The first day that was ever written, CE; null before the first start. */
  began: string | null;
  files: number;
  /** In Thai: what does not hold, is gone, or cannot be written. */
  faults: string[];
  /** Days on which the product ran and of which there is no file, CE. */
  missingDays: string[];
  /** Requests that could not be written when they came. */
  lost: number;
};

/** What only an installation on one machine has. */
export type OneMachineParts = {
  dataDir: string;
  /** The schema of the database file and of this program; `stored` is null while there is no database. */
  schema(): { stored: number | null; known: number };
  freeSpace(): Promise<{ freeBytes: number; totalBytes: number }>;
  /** The browser that `CHROMIUM_PATH` names, and the one that draws pages; null for none. */
  browser: { named: string | null; found: string | null };
  /** Looks the whole database through. What is damaged, in one Thai sentence; null where it is sound. */
  damage(): string | null;
  /** Some proxy is believed about where requests come from. */
  trustsProxy: boolean;
  /** Goes through the traffic log. `ranOn` are days, CE, on which the product is known to have run. */
  trafficLog(ranOn: readonly string[]): Promise<TrafficState>;
};

/** What only an installation on Firebase has. */
export type CloudParts = {
  project: string;
  bucket: string;
  /** Google's REST addresses, without a slash at the end. */
  firestoreUrl: string;
  storageUrl: string;
  /** How long Cloud Logging keeps the traffic log; null where it has no bucket of its own there. */
  trafficRetention(): Promise<{ days: number } | null>;
  /** How the functions were deployed. */
  deployment(): Promise<Deployment>;
};

/** An installation as the checks see it. Nothing here changes it but the probes that `/healthz` writes too. */
export type DoctorContext = {
  variables: {
    /** Names of variables with what is wrong with them. */
    wrong: readonly string[];
    /** Names of variables that are not set. */
    missing: readonly string[];
    /** Names of secrets that are not in Secret Manager. */
    missingSecrets: readonly string[];
    /** Anything else to know about the variables. */
    remarks: readonly string[];
  };
  /** The installation talks to the simulator of LINE, where addresses without HTTPS will do. */
  simulated: boolean;
  /** Null when it is not set. */
  publicUrl: string | null;
  lineApiUrl: string;
  /** Where clamd is said to be; null where none is run. */
  clamdAddress: string | null;
  /** Days that traffic data is to be kept. */
  trafficDays: number;
  offices: readonly DoctorOffice[];
  clock: Clock;
  /** Throws with the reason when it cannot be opened; opened once. */
  store(): Promise<Store>;
  files(): Promise<FileStore>;
  lastBackup(): Promise<LastBackup | null>;
  /** The last trial of a restore. */
  lastTrial(): Promise<LastTrial | null>;
  machine: OneMachineParts | null;
  cloud: CloudParts | null;
};

export const webhookUrl = (publicUrl: string, officeId: string): string =>
  `${publicUrl}/line/${officeId}/webhook`;

/** The Endpoint URL of an office's LIFF app. */
export const liffEndpoint = (publicUrl: string, officeId: string): string => `${publicUrl}/liff/${officeId}/`;
