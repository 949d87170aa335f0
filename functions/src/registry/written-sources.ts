import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Paper } from '@prakat/shared/papers/paper';
import type { PaperKind } from '@prakat/shared/papers/register/paper-kinds';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import type { Section, Written, WrittenPaper } from '@prakat/shared/papers/written-paper';
import type { StoreReader } from '../store/store.ts';

/** What a written paper is about and when it is asked for. `today`: calendar day in Bangkok. */
export type Asked = Pick<PaperRecord, 'subject' | 'fiscalYear'> & { today: string };

/** A kind of paper that people word: what the records say of its subject, and how it is drawn from that. */
type WrittenSource = {
  /** Plain data, so that it can be kept as it was when the paper was put before the head. */
  readFacts: (reader: StoreReader, profile: OfficeProfile, asked: Asked) => Promise<unknown>;
  sections: (profile: OfficeProfile, facts: unknown) => Section[];
  draw: (profile: OfficeProfile, facts: unknown, written: Written) => Paper;
};

const source = <Facts>(
  readFacts: (reader: StoreReader, profile: OfficeProfile, asked: Asked) => Promise<Facts>,
  { sections, draw }: WrittenPaper<Facts>,
): WrittenSource => ({
  readFacts,
  sections: (profile, facts) => sections(profile, facts as Facts),
  draw: (profile, facts, written) => draw(profile, facts as Facts, written),
});

export const writtenSources: Partial<Record<PaperKind, WrittenSource>> = {};
void source;
