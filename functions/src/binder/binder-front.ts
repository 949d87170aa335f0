import { sitePages } from '@prakat/shared/addresses/site';
import type { Binder } from '@prakat/shared/binder/binder';
import {
  contentsPaper,
  coverPaper,
  type PageOf,
  type Responsible,
} from '@prakat/shared/binder/binder-papers';
import { joinedPapers, type Paper } from '@prakat/shared/papers/paper';
import { paperCode } from '@prakat/shared/papers/register/paper-code';
import { withVerification } from '@prakat/shared/papers/verification';
import type { Making } from './binder-parts.ts';

/** Cover and contents, and the code by which the binder is known. */
export type Front = { code: string; words: Paper; cover: Paper; contents: Paper };

/** As a binder is called. */
export const binderTitle = ({ year }: Pick<Binder, 'year'>): string => `แฟ้มหลักฐาน MOIT 1 ปีงบประมาณ ${year}`;

/** What stands before the parts of a binder, by the pages on which they begin. */
export function frontOf({ context, profile, read }: Making, pageOf: PageOf): Front {
  const { binder } = read;
  const cover = coverPaper(profile, binder, responsibleOf(read));
  const contents = contentsPaper(profile, binder, pageOf);
  // Without page numbers: PDF and ZIP say the same, so neither takes the place of the other in the register.
  const unnumbered = contentsPaper(profile, binder, () => null);
  const words = joinedPapers(binderTitle(binder), [cover, unnumbered]);
  const code = paperCode(profile.id, 'binder', words);
  const address = `${context.publicUrl}${sitePages.verify(profile.id, code)}`;
  return { code, words, cover, contents: withVerification(contents, { code, address }) };
}

/** Who put the first paper of the binder before the head, else who answers for what its first request published. */
function responsibleOf({ binder, papers }: Making['read']): Responsible | null {
  for (const { entries } of binder.lines) {
    for (const { paperId } of entries) {
      const presentedBy = papers.get(paperId)?.presentedBy;
      if (presentedBy) return presentedBy;
    }
  }
  const request = binder.lines.find((line) => line.request)?.request;
  return request?.submission.content.informationOwner ?? null;
}
