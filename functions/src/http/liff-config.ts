import type { LiffConfig } from '@prakat/shared/api/api';
import type { Office } from '../context.ts';

/** What the mini-app of an office needs before it knows who opened it; nothing of it is secret. */
export const liffConfigOf = ({ profile, liffId }: Pick<Office, 'profile' | 'liffId'>): LiffConfig => ({
  officeId: profile.id,
  officeName: profile.name.full,
  liffId,
});
