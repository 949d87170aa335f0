import { knownSealSchema } from '@prakat/shared/machine/seal';
import { instantSchema } from '@prakat/shared/time/date-schemas';
import { z } from 'zod';

/**
 * What is noted of the last backup: on one machine in `last-backup.json` of the data folder, on Firebase in the
 * document `storeChecks/backup`.
 */
export const lastBackupSchema = z.strictObject({
  at: instantSchema,
  /** The archive's seal. */
  seal: z.string(),
  bytes: z.int(),
  /** Whether it was encrypted, and signed with the key of the seals. Those of before were neither. */
  encrypted: z.boolean().default(false),
  signed: z.boolean().default(false),
  /** The newest seal of each office that the backup holds. */
  seals: z.array(knownSealSchema).default([]),
});
export type LastBackup = z.infer<typeof lastBackupSchema>;

/**
 * What is noted of the last trial of a restore: on one machine in `last-trial.json` of the data folder, on Firebase in the
 * document `storeChecks/trial`.
 */
export const lastTrialSchema = z.strictObject({
  at: instantSchema,
  /** When the archive was made. */
  of: instantSchema,
  /** Its seal. */
  seal: z.string(),
});
export type LastTrial = z.infer<typeof lastTrialSchema>;
