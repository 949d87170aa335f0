import type { AuditedProduct } from './audited-product.ts';
import type { StolenCopy } from './stolen-copy.ts';

type Ids = AuditedProduct['ids'];

/** One way to alter an installation behind its back. */
export type Alteration = {
  what: string;
  /**
   * What it takes to find it: the logs and records alone (`logs`); the seals, even without their key (`seals`); the key of
   * the seals (`key`); a seal that is known outside the store (`outside`).
   */
  needs: 'logs' | 'seals' | 'key' | 'outside';
  /** The record that the audit names, and why. */
  found: [record: RegExp, reason: RegExp];
  /** True when it is about nothing that an exported log holds. */
  notExported?: true;
  alter(copy: StolenCopy, ids: Ids, yesterday: string): void;
};
