import { sitePages } from '@prakat/shared/addresses/site';
import type { BinderPaper, BinderView } from '@prakat/shared/api/binder';
import type { BinderLine } from '@prakat/shared/binder/binder';
import type { BinderEntry } from '@prakat/shared/binder/binder-entry';
import { fiscalYear } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { binderLinks } from '../files/file-links.ts';
import { keepsOrSigns } from '../registry/paper-view.ts';
import { evidenceUrl, publicEvidence } from './public-binder.ts';
import { readBinder } from './read-binder.ts';

/** Fiscal years that are listed: the one ahead, the running one, and those before. */
const YEARS_BACK = 5;

/** Fiscal years of which an office may look at the binder, the newest first. */
export function binderYears(context: Pick<Context, 'clock'>): number[] {
  const running = fiscalYear(isoNow(context));
  return Array.from({ length: YEARS_BACK + 2 }, (_, at) => running + 1 - at);
}

/** The binder of a fiscal year as a person of the office sees it; the running year where it is none of those listed. */
export async function binderView(
  context: Context,
  { office, actor }: { office: Office; actor: PersonActor },
  asked: string,
): Promise<BinderView> {
  const { id: officeId } = office.profile;
  const years = binderYears(context);
  const year = years.find((each) => String(each) === asked) ?? fiscalYear(isoNow(context));
  const read = await readBinder(context.store, officeId, year);
  const { binder } = read;
  const pageOf = (line: BinderLine): string | null => {
    const evidence = publicEvidence(line, read, context.clock());
    return evidence && evidenceUrl(context, officeId, evidence);
  };
  const mayStart = keepsOrSigns({ office, actor }, isoNow(context));
  const { list, note, percent, quarters, lines, annexes } = binder;
  return {
    year: String(year),
    years: years.map(String),
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
        .map((line) => itemView(line, { mayStart, page: pageOf(line) })),
    })),
    annexes: annexes.map(({ annex: { id, name }, entries }) => ({ id, name, papers: entries.map(paperOf) })),
    links: binderLinks(context, officeId, { year: String(year), memberId: actor.member.id }),
    publicUrl: `${context.publicUrl}${sitePages.moit(officeId, String(year))}`,
  };
}

const itemView = (
  { item, state, entries, partOf, lacks, action }: BinderLine,
  { mayStart, page }: { mayStart: boolean; page: string | null },
): BinderView['groups'][number]['items'][number] => ({
  id: item.id,
  name: item.name,
  state,
  papers: entries.map(paperOf),
  partOf,
  lacks,
  page,
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
