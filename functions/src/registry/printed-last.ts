import type { Paper } from '@prakat/shared/papers/paper';
import type { RecordPeriod } from '@prakat/shared/papers/record-period';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import type { PaperKind } from '@prakat/shared/papers/register/paper-kinds';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { unpacked } from '../store/packed.ts';
import type { StoreReader } from '../store/store.ts';

/**
 * The paper of a quarter that is over, as it was printed last: how things stood then is in no record. Refused where nobody
 * printed it (`paper_not_kept`).
 */
export async function printedLast(
  reader: StoreReader,
  officeId: string,
  kind: PaperKind,
  period: RecordPeriod,
): Promise<{ ok: true; paper: Paper } | Refused> {
  const equals = { officeId, paperId: derivedId(officeId, kind, period.id) };
  const [last] = (await reader.find('paperVersions', 'byPaper', { equals, limit: 1 })).items;
  return last
    ? { ok: true, paper: unpacked(last.words) as Paper }
    : refuse('paper_not_kept', { period: period.name });
}
