import { type OfficeProfile, officeProfileSchema } from '@prakat/shared/office/profile';
import type { Paper } from '@prakat/shared/papers/paper';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import type { Section, Written } from '@prakat/shared/papers/written-paper';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { unpacked } from '../store/packed.ts';
import { writtenSource } from './written-sources.ts';

type Reader = Pick<Context, 'store' | 'clock'>;

/** What a paper is drawn from; `keptAt`: since when it is kept, ISO 8601 UTC. Null while it follows the records. */
type Inputs = PaperInputs & { keptAt: string | null };

/** Everything that a written paper is drawn from but what people gave it: kept when it is put before the head. */
export type PaperInputs = { profile: OfficeProfile; facts: unknown };

function sourceOf(kind: PaperRecord['kind']) {
  const source = writtenSource(kind);
  if (!source) throw new Error(`${kind} is not written by people`);
  return source;
}

/** The inputs of a paper: as they were kept, else as the records are now. */
export async function inputsOf(
  { store, clock }: Reader,
  profile: OfficeProfile,
  paper: Pick<PaperRecord, 'kind' | 'subject' | 'fiscalYear' | 'date' | 'inputsId'>,
): Promise<Inputs> {
  if (paper.inputsId !== null) {
    const kept = await store.get('paperInputs', paper.inputsId);
    if (!kept) throw new Error(`what paper ${paper.inputsId} is drawn from is missing from the store`);
    const { profile: keptProfile, facts } = unpacked(kept.inputs) as PaperInputs;
    return { profile: officeProfileSchema.parse(keptProfile), facts, keptAt: kept.at };
  }
  const today = calendarDate(clock());
  const facts = await sourceOf(paper.kind).readFacts(store, profile, { ...paper, today });
  return { profile, facts, keptAt: null };
}

/** What of a paper a clerk may word. */
export const sectionsOf = (kind: PaperRecord['kind'], { profile, facts }: PaperInputs): Section[] =>
  sourceOf(kind).sections(profile, facts);

/** A written paper as it stands. */
export const drawWritten = (paper: PaperRecord, { profile, facts, keptAt }: Inputs): Paper =>
  sourceOf(paper.kind).draw(profile, facts, writtenOf(paper, keptAt));

/**
 * What people gave a paper, as its builder reads it. Its moment is when its words came to stand: a scan that comes back changes
 * none of them, and what was printed before keeps its code.
 */
function writtenOf(paper: PaperRecord, keptAt: string | null): Written {
  const { number, date, wording, presentedBy, decision, state, updatedAt } = paper;
  return {
    number,
    date,
    wording,
    proposer: presentedBy,
    decision,
    mark: state === 'draft' ? 'ร่าง' : state === 'cancelled' ? 'ยกเลิก' : null,
    at: decision?.at ?? keptAt ?? updatedAt,
  };
}
