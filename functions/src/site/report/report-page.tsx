import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { ReportProblem, TypedReport } from '@prakat/shared/reports/read-report';
import { LONGEST_CONTACT, LONGEST_DETAILS, reportKindIds } from '@prakat/shared/reports/report-kinds';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';
import { aria, Problem, TextField, Trap } from '../parts/form-parts.tsx';
import { excerpt } from '../text/excerpt.ts';
import { type ReportHindrance, type ReportWords, reportWords } from './report-words.ts';

type Where = { links: Links; profile: OfficeProfile; item: PublicItem };

export type ReportPageProps = Where & {
  /** The item on the office's own website; null where it stands here. */
  address: string | null;
  /** As it was sent, so that nothing has to be typed twice. */
  typed: TypedReport;
  problems: readonly ReportProblem[];
  hindrance: ReportHindrance | null;
};

/** The form by which a resident says that an item is wrong or out of date. */
export function ReportPage(props: ReportPageProps) {
  const { links, profile, item, typed, problems, hindrance } = props;
  const words = reportWords[links.lang];
  const isRefused = problems.length > 0 || hindrance !== null;
  const title = links.words.report;
  const path = links.report(item.officeId, item.id);
  return (
    <Document
      links={links}
      profile={profile}
      title={isRefused ? `${words.notSent}: ${title}` : title}
      canonical={path}
      indexed={false}
    >
      <ReportCrumbs {...props} current={title} />
      <h1>{title}</h1>
      {isRefused ? <NotSent words={words} problems={problems} hindrance={hindrance} /> : null}
      <p class="lead">
        {words.about} <strong lang={links.words.content}>{item.title}</strong>
        <span class="dot whole">
          {links.words.number} {item.number}
        </span>
      </p>
      <p class="lead">{words.lead}</p>
      <form class="report" method="post" action={path}>
        <Kinds words={words} typed={typed} problems={problems} />
        <TextField
          field="details"
          label={words.details}
          hint={words.detailsHint}
          value={typed.details}
          most={LONGEST_DETAILS}
          isLong
          {...{ words, problems }}
        />
        <TextField
          field="contact"
          label={words.contact}
          hint={words.contactHint}
          value={typed.contact}
          most={LONGEST_CONTACT}
          {...{ words, problems }}
        />
        <Trap label={words.trap} />
        <button type="submit" class="button">
          {words.send}
        </button>
      </form>
    </Document>
  );
}

/** The way back to the item: where it stands here by its path, elsewhere by its address. */
export function ReportCrumbs({
  links,
  profile,
  item,
  address,
  current,
}: Where & { address: string | null; current: string }) {
  const back = address ?? links.item(item.officeId, item.id);
  return (
    <Breadcrumbs
      links={links}
      crumbs={[
        { name: links.words.home, path: links.home(profile.id) },
        { name: excerpt(item.title, 60), path: back },
      ]}
      current={current}
    />
  );
}

/** Said first, with a way to each field; of several the first is where to begin. */
function NotSent({
  words,
  problems,
  hindrance,
}: {
  words: ReportWords;
  problems: readonly ReportProblem[];
  hindrance: ReportHindrance | null;
}) {
  return (
    <div class="wrong-box" role="alert">
      <h2>{words.notSent}</h2>
      {hindrance ? <p>{words.hindrances[hindrance]}</p> : null}
      <ul>
        {problems.map(({ field, code }) => (
          <li key={code}>
            <a href={`#${field}`}>{words.problems[code]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Kinds({
  words,
  typed,
  problems,
}: {
  words: ReportWords;
  typed: TypedReport;
  problems: readonly ReportProblem[];
}) {
  return (
    <fieldset {...aria('kind', problems, false)}>
      <legend>{words.kind}</legend>
      <Problem words={words} problems={problems} field="kind" />
      {reportKindIds.map((kind, index) => (
        <label key={kind}>
          <input
            type="radio"
            name="kind"
            id={index === 0 ? 'kind' : undefined}
            value={kind}
            checked={typed.kind === kind}
            required
          />
          {words.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}
