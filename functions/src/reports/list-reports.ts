import type { ReportView } from '@prakat/shared/api/reports';
import type { Member } from '@prakat/shared/people/member';
import type { Publication } from '@prakat/shared/publication/schema';
import type { ProblemReport } from '@prakat/shared/reports/problem-report';
import { reportKinds, reportOutcomes } from '@prakat/shared/reports/report-kinds';
import { handlesReportsOf } from '@prakat/shared/reports/settle';
import type { StoreReader } from '../store/store.ts';
import { reportedItem } from './report-notices.ts';

/** Reports on one screen; those that wait, by a resident's patience, are fewer. */
const MOST = 200;

type Listed = { report: ProblemReport; publication: Publication };

/** Reports that wait and that a person deals with, the newest first. */
export async function openReports(reader: StoreReader, { officeId, ...member }: Member) {
  const find = { equals: { officeId, status: 'open' }, limit: MOST };
  const { items, next } = await reader.find('problemReports', 'byStatus', find);
  const publications = new Map<string, Publication | null>();
  for (const { publicationId: id } of items)
    if (!publications.has(id)) publications.set(id, await reader.get('publications', id));
  const listed = items.flatMap((report): Listed[] => {
    const publication = publications.get(report.publicationId);
    return publication && handlesReportsOf(member, publication) ? [{ report, publication }] : [];
  });
  return { reports: listed.map(reportView), more: next !== null };
}

/** All reports about an item: what waits first, then the newest first. */
export async function reportsAbout(reader: StoreReader, publication: Publication) {
  const { officeId, id } = publication;
  const find = { equals: { officeId, publicationId: id }, limit: MOST };
  const { items, next } = await reader.find('problemReports', 'byPublication', find);
  const inOrder = [
    ...items.filter(({ status }) => status === 'open'),
    ...items.filter(({ status }) => status !== 'open'),
  ];
  return { reports: inOrder.map((report) => reportView({ report, publication })), more: next !== null };
}

/** A report as the people who deal with it read it. */
export function reportView({ report, publication }: Listed): ReportView {
  const { id, number, details, contact, at, settled } = report;
  const item = reportedItem(publication);
  return {
    id,
    number,
    publicationId: item.id,
    itemNumber: item.number,
    itemTitle: item.title,
    kindName: reportKinds[report.kind],
    details,
    contact,
    at,
    isOfEarlierVersion: publication.shown !== null && publication.shown.version !== report.version,
    settled: settled && {
      outcomeName: reportOutcomes[settled.outcome],
      by: settled.by?.name ?? null,
      at: settled.at,
      note: settled.note,
    },
  };
}
