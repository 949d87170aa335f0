import { isWritten, paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import type { PaperRecord, PaperVersion } from '@prakat/shared/papers/register/paper-record';
import { readCode } from '@prakat/shared/text/readable-code';
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
  return {
    code: version.id,
    kindName: paperKinds[version.kind].name,
    title: paper.title,
    number: version.number,
    date: version.date,
    standing: await standingOf(reader, version, paper),
    state: paper.state,
    madeAt: version.at,
    sha256: version.prints.filter(({ format }) => format === 'pdf').map(({ sha256 }) => sha256),
  };
}

async function standingOf(
  reader: StoreReader,
  version: PaperVersion,
  paper: PaperRecord,
): Promise<VerifiedPaper['standing']> {
  if (paper.state === 'cancelled') return 'cancelled';
  if (isWritten(paper.kind) && (paper.inputsId !== null || version.mark === null))
    return (await saysTheSame(reader, version, paper)) ? 'genuine' : 'replaced';
  const { officeId, id: paperId } = paper;
  const { items } = await reader.find('paperVersions', 'byPaper', {
    equals: { officeId, paperId },
    limit: 1,
  });
  if (items[0] && items[0].id !== version.id) return 'replaced';
  return version.mark === null ? 'genuine' : 'draft';
}

/**
 * True for a version of a paper that people word which says what the paper says now, printed anew since or not: its words stand
 * from when it was put before the head or decided on; number and day may have been added to it by hand.
 */
async function saysTheSame(
  reader: StoreReader,
  { mark, at, number, date }: PaperVersion,
  paper: PaperRecord,
): Promise<boolean> {
  const kept = paper.inputsId === null ? null : await reader.get('paperInputs', paper.inputsId);
  if (!kept || mark !== null || at < (paper.decision?.at ?? kept.at)) return false;
  return (number ?? paper.number) === paper.number && (date ?? paper.date) === paper.date;
}
