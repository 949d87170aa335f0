import { type OfficeProfile, officeProfileSchema } from '@prakat/shared/office/profile';
import type { Paper } from '@prakat/shared/papers/paper';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import type { Section, Written } from '@prakat/shared/papers/written-paper';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { unpacked } from '../store/packed.ts';
import { writtenSource } from './written-sources.ts';

type Reader = Pick<Context, 'store' | 'clock'>;

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
): Promise<PaperInputs> {
  if (paper.inputsId !== null) {
    const kept = await store.get('paperInputs', paper.inputsId);
    if (!kept) throw new Error(`what paper ${paper.inputsId} is drawn from is missing from the store`);
    const { profile: keptProfile, facts } = unpacked(kept.inputs) as PaperInputs;
    return { profile: officeProfileSchema.parse(keptProfile), facts };
  }
  const today = calendarDate(clock());
  return { profile, facts: await sourceOf(paper.kind).readFacts(store, profile, { ...paper, today }) };
}

/** What of a paper a clerk may word. */
export const sectionsOf = (kind: PaperRecord['kind'], { profile, facts }: PaperInputs): Section[] =>
  sourceOf(kind).sections(profile, facts);

/** A written paper as it stands. */
export const drawWritten = (paper: PaperRecord, { profile, facts }: PaperInputs): Paper =>
  sourceOf(paper.kind).draw(profile, facts, writtenOf(paper));

/** What people gave a paper, as its builder reads it. */
function writtenOf(paper: PaperRecord): Written {
  const { number, date, wording, presentedBy, decision, state, updatedAt } = paper;
  return {
    number,
    date,
    wording,
    proposer: presentedBy,
    decision,
    mark: state === 'draft' ? 'ร่าง' : state === 'cancelled' ? 'ยกเลิก' : null,
    at: updatedAt,
  };
}
