import { type Seal, sealCode } from '@prakat/shared/machine/seal';
import type { StoreReader } from '../store/store.ts';

/** The newest seal of an office, which stands for everything ever sealed: for cards, papers and backups. Null before the first. */
export async function newestSeal(reader: StoreReader, officeId: string): Promise<Seal | null> {
  const { items } = await reader.find('seals', 'byOffice', { equals: { officeId }, limit: 1 });
  return items[0] ?? null;
}

/** How a seal is named where people copy it from, and as `npm run audit -- --seal` takes it: `OFFICE:12:3F9A-77C1-…`. */
export const sealName = (seal: Pick<Seal, 'officeId' | 'seq' | 'hash'>): string =>
  `${seal.officeId}:${seal.seq}:${sealCode(seal)}`;
