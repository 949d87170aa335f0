import { readCode } from '@prakat/shared/papers/register/paper-code';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import type { PaperRecord, PaperVersion } from '@prakat/shared/papers/register/paper-record';
import type { StoreReader } from '../store/store.ts';

/** What anybody may know of a paper that they hold: nothing of persons, nothing that it says. */
export type VerifiedPaper = {
  code: string;
  kindName: string;
  /** Of a paper about the office itself; of one about a request only what it is called in the register. */
  title: string;
  number: string | null;
  date: string | null;
  standing: 'genuine' | 'draft' | 'replaced' | 'cancelled';
  /** How the paper stands now. */
  state: PaperRecord['state'];
  /** When what it says was made for the first time. */
  madeAt: string;
  /** Of its PDF files. */
  sha256: string[];
};

/** The paper of an office with a code that somebody typed or a telephone read; null for none. */
export async function verifiedPaper(
  reader: StoreReader,
  officeId: string,
  typed: string,
): Promise<VerifiedPaper | null> {
  const code = readCode(typed);
  const version = code === null ? null : await reader.get('paperVersions', code);
  if (version?.officeId !== officeId) return null;
  const paper = await reader.get('papers', version.paperId);
  if (!paper) return null;
  const { items } = await reader.find('paperVersions', 'byPaper', {
    equals: { officeId, paperId: paper.id },
    limit: 1,
  });
  const [newest] = items;
  return {
    code: version.id,
    kindName: paperKinds[version.kind].name,
    title: paper.title,
    number: version.number,
    date: version.date,
    standing: standingOf(version, paper, newest ?? version),
    state: paper.state,
    madeAt: version.at,
    sha256: version.prints.filter(({ format }) => format === 'pdf').map(({ sha256 }) => sha256),
  };
}

function standingOf(
  version: PaperVersion,
  { state }: PaperRecord,
  newest: PaperVersion,
): VerifiedPaper['standing'] {
  if (state === 'cancelled') return 'cancelled';
  if (newest.id !== version.id) return 'replaced';
  return version.mark === null ? 'genuine' : 'draft';
}
