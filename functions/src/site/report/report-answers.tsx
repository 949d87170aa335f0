import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';
import { Document } from '../parts/document.tsx';
import { ReportCrumbs } from './report-page.tsx';
import { reportWords } from './report-words.ts';

type Where = { links: Links; profile: OfficeProfile; item: PublicItem; address: string | null };

/** What becomes of a report, and the number by which to ask for it. */
export function ReportThanksPage(props: Where & { number: string }) {
  const { links, profile, item, address, number } = props;
  const words = reportWords[links.lang];
  return (
    <Document links={links} profile={profile} title={words.thanks}>
      <ReportCrumbs {...props} current={words.thanks} />
      <h1>{words.thanks}</h1>
      <p role="status">
        {words.numberIs} <span class="number whole">{number}</span>
      </p>
      <p class="lead">{words.next}</p>
      <p class="lead">{words.ask}</p>
      <p>
        <a class="button" href={address ?? links.item(item.officeId, item.id)}>
          {words.back}
        </a>
      </p>
    </Document>
  );
}

/** A report that was not sent by the form, or is larger than any that the form sends: nothing of it was read. */
export function ReportRefusedPage({ links, profile, item }: Where) {
  const words = reportWords[links.lang];
  return (
    <Document links={links} profile={profile} title={words.notSent}>
      <div class="message">
        <h1>{words.notSent}</h1>
        <p>{words.refused}</p>
        <p>
          <a class="button" href={links.report(item.officeId, item.id)}>
            {words.again}
          </a>
        </p>
      </div>
    </Document>
  );
}
