import { sitePages } from '@prakat/shared/addresses/site';
import type { BinderItemView, BinderPaper, BinderView } from '@prakat/shared/api/binder';
import type { BinderLine } from '@prakat/shared/binder/binder';
import type { BinderEntry } from '@prakat/shared/binder/binder-entry';
import { keepsPapers } from '@prakat/shared/papers/register/permissions';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { binderLinks } from '../files/file-links.ts';
import { paperYears } from '../registry/paper-years.ts';
import { evidenceUrl, publicEvidence } from './public-binder.ts';
import { readBinder } from './read-binder.ts';

/** Fiscal years of which an office may look at the binder, those of the register of papers. */
export const binderYears = (context: Pick<Context, 'clock'>): number[] =>
  paperYears(isoNow(context), '').years.map(Number);

/** The binder of a fiscal year as a person of the office sees it; the running year where it is none of those listed. */
export async function binderView(
  context: Context,
  { office, actor }: { office: Office; actor: PersonActor },
  asked: string,
): Promise<BinderView> {
  const { id: officeId } = office.profile;
  const { year: chosen, years } = paperYears(isoNow(context), asked);
  const year = Number(chosen);
  const read = await readBinder(context.store, officeId, year);
  const { binder } = read;
  const pageOf = (line: BinderLine): Pick<BinderItemView, 'page' | 'proof'> => {
    const evidence = publicEvidence(line, read, context.clock());
    return { page: evidence && evidenceUrl(context, officeId, evidence), proof: evidence?.proof ?? null };
  };
  const mayStart = keepsPapers({ actor, profile: office.profile, at: isoNow(context) });
  const { list, note, percent, quarters, lines, annexes } = binder;
  return {
    year: chosen,
    years,
    topic: list.topic,
    note,
    percent,
    quarters,
    groups: list.groups.map(({ id, name, yearsBefore }) => ({
      id,
      name,
      year: String(year - yearsBefore),
      items: lines
        .filter(({ item }) => item.id.startsWith(`${id}.`))
        .map((line) => itemView(line, { mayStart, ...pageOf(line) })),
    })),
    annexes: annexes.map(({ annex: { id, name }, entries }) => ({ id, name, papers: entries.map(paperOf) })),
    links: binderLinks(context, officeId, { year: chosen, memberId: actor.member.id }),
    publicUrl: `${context.publicUrl}${sitePages.moit(officeId, chosen)}`,
  };
}

const itemView = (
  { item, state, entries, partOf, lacks, action }: BinderLine,
  { mayStart, page, proof }: { mayStart: boolean } & Pick<BinderItemView, 'page' | 'proof'>,
): BinderView['groups'][number]['items'][number] => ({
  id: item.id,
  name: item.name,
  state,
  papers: entries.map(paperOf),
  partOf,
  lacks,
  page,
  proof,
  action: action?.do === 'start' && !mayStart ? null : action,
});

const paperOf = ({ paperId, title, number, date, signedOn, scannedOn }: BinderEntry): BinderPaper => ({
  id: paperId,
  title,
  number,
  date,
  signedOn,
  scannedOn,
});
