import type { SatisfactionMonth } from '@prakat/shared/visits/survey';
import type { StoreReader } from '../store/store.ts';

/** Two fiscal years and what runs of a third. */
const MONTHS = 36;

/** The answers of the last months, newest first. */
export async function readSatisfaction(reader: StoreReader, officeId: string): Promise<SatisfactionMonth[]> {
  const find = { equals: { officeId }, limit: MONTHS };
  return (await reader.find('satisfaction', 'byMonth', find)).items;
}
