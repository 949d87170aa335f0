import type { DestinationStream } from 'pino';
import { pino } from 'pino';
import type { TrustedProxy } from '../config/trust-proxy.ts';
import type { TrafficLog } from '../context.ts';

/** The label by which Cloud Logging keeps these lines apart, and for longer: `docs/deploy-firebase.md` has the sink. */
export const TRAFFIC_LABEL = { key: 'prakat-log', value: 'traffic' } as const;

/** Google's front end writes the address that it took a connection from at the end of X-Forwarded-For. */
const ONE_HOP: TrustedProxy = { hops: 1 };

/**
 * The traffic log in the cloud: lines of JSON on standard output, which Cloud Logging keeps, numbers and lets nobody alter.
 * Written at once and at every level of the product's own log. Behind Firebase Hosting the last hop is Hosting's own, so
 * what the hops before it say is kept beside it, as said.
 */
export function createCloudTrafficLog(destination: DestinationStream = pino.destination(1)): TrafficLog {
  return {
    write({ time, ...entry }) {
      const line = {
        severity: 'INFO',
        message: 'traffic',
        'logging.googleapis.com/labels': { [TRAFFIC_LABEL.key]: TRAFFIC_LABEL.value },
        time,
        traffic: { time, ...entry },
      };
      destination.write(`${JSON.stringify(line)}\n`);
    },
    check: async () => {},
    clock: Date.now,
    trustedProxy: ONE_HOP,
    keepsClaims: true,
  };
}
