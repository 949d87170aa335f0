import {
  complaintKindIds,
  LONGEST_ABOUT,
  LONGEST_CALL_BACK,
  LONGEST_STORY,
} from '@prakat/shared/complaints/complaint-kinds';
import type { ComplaintProblem, TypedComplaint } from '@prakat/shared/complaints/read-complaint';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';
import { aria, Problem, TextField, Trap } from '../parts/form-parts.tsx';
import { hasSearch } from '../parts/search-box.tsx';
import { WholeWords } from '../parts/whole-words.tsx';
import { type ComplaintHindrance, type ComplaintTexts, complaintTexts } from './complaint-words.ts';

type Where = { links: Links; profile: OfficeProfile };

export type ComplaintPageProps = Where & {
  /** As it was sent, so that nothing has to be typed twice. */
  typed: TypedComplaint;
  problems: readonly ComplaintProblem[];
  hindrance: ComplaintHindrance | null;
  /** Why the photos were not taken, as a sentence. */
  photoProblem: string | null;
  /** By which the same form sent twice is known; new for each form that is opened. */
  token: string;
  /** The sealed account of whoever came from the chat, and whether they chose to give it; null for nobody. */
  account: { sealed: string; isGiven: boolean } | null;
};

/** The form of the office's box: no script, no name, and no more asked than is needed. */
export function ComplaintPage(props: ComplaintPageProps) {
  const { links, profile, typed, problems, hindrance, photoProblem, token, account } = props;
  const words = complaintTexts[links.lang];
  const isRefused = problems.length > 0 || hindrance !== null;
  const title = links.words.complaints;
  const path = links.complaints(profile.id);
  return (
    <Document
      links={links}
      profile={profile}
      title={isRefused ? `${words.notSent}: ${title}` : title}
      canonical={path}
      indexed={!isRefused && account === null}
    >
      <Crumbs links={links} profile={profile} current={title} />
      <h1>{title}</h1>
      {isRefused ? <NotSent {...props} words={words} /> : null}
      <p class="lead">{words.lead}</p>
      <p>
        <a href={links.followComplaint(profile.id)}>{links.words.followComplaint}</a>
      </p>
      <form class="report" method="post" action={path} enctype="multipart/form-data">
        <Kinds {...props} words={words} />
        <p class="muted">
          {words.website}{' '}
          <a href={hasSearch(profile) ? links.search(profile.id) : links.home(profile.id)}>
            {words.findItem}
          </a>
        </p>
        <TextField
          field="story"
          label={words.story}
          hint={words.storyHint}
          value={typed.story}
          most={LONGEST_STORY}
          isLong
          isRequired
          {...{ words, problems }}
        />
        <TextField
          field="about"
          label={words.about}
          hint={words.aboutHint}
          value={typed.about}
          most={LONGEST_ABOUT}
          autocomplete="off"
          {...{ words, problems }}
        />
        <fieldset>
          <legend>{words.positions}</legend>
          {profile.positions.map(({ id, title: position }) => (
            <label key={id}>
              <input type="checkbox" name="position" value={id} checked={typed.positions.includes(id)} />
              <span lang={links.words.content}>
                <WholeWords text={position} />
              </span>
            </label>
          ))}
        </fieldset>
        <label for="photos">{words.photos}</label>
        <p class="muted" id="photos-hint">
          {words.photosHint}
        </p>
        {photoProblem ? (
          <p class="wrong" id="photos-problem">
            {photoProblem}
          </p>
        ) : null}
        <input
          type="file"
          id="photos"
          name="photos"
          multiple
          accept="image/jpeg,image/png,image/heic,image/heif,image/webp"
          aria-describedby={photoProblem ? 'photos-problem photos-hint' : 'photos-hint'}
          {...(photoProblem ? { 'aria-invalid': true } : {})}
        />
        <TextField
          field="contact"
          label={words.contact}
          hint={words.contactHint}
          value={typed.contact}
          most={LONGEST_CALL_BACK}
          {...{ words, problems }}
        />
        {account ? (
          <>
            <input type="hidden" name="by" value={account.sealed} />
            <label class="tick">
              <input type="checkbox" name="account" value="yes" checked={account.isGiven} />
              {words.account}
            </label>
          </>
        ) : null}
        <input type="hidden" name="token" value={token} />
        <Trap label={words.trap} />
        <p class="muted">
          {words.traffic} <a href={`${links.aboutSite(profile.id)}#privacy`}>{words.privacy}</a>
        </p>
        <button type="submit" class="button">
          {words.send}
        </button>
      </form>
    </Document>
  );
}

export function Crumbs({
  links,
  profile,
  current,
  below = false,
}: Where & { current: string; below?: boolean }) {
  const home = { name: links.words.home, path: links.home(profile.id) };
  const box = { name: links.words.complaints, path: links.complaints(profile.id) };
  return <Breadcrumbs links={links} crumbs={below ? [home, box] : [home]} current={current} />;
}

/** Said first, with a way to each field; of several the first is where to begin. */
function NotSent({
  words,
  problems,
  hindrance,
  photoProblem,
}: ComplaintPageProps & { words: ComplaintTexts }) {
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
        {photoProblem ? (
          <li>
            <a href="#photos">{photoProblem}</a>
          </li>
        ) : null}
      </ul>
      <p>{words.photosAgain}</p>
    </div>
  );
}

function Kinds({ profile, typed, problems, words }: ComplaintPageProps & { words: ComplaintTexts }) {
  return (
    <fieldset {...aria('kind', problems, false)}>
      <legend>{words.kind}</legend>
      <Problem words={words} problems={problems} field="kind" />
      {complaintKindIds.map((kind, index) => (
        <label key={kind}>
          <input
            type="radio"
            name="kind"
            id={index === 0 ? 'kind' : undefined}
            value={kind}
            checked={typed.kind === kind}
            required
          />
          <span>
            {words.kinds[kind]}
            <br />
            <span class="muted">{words.dueIn(profile.complaints?.kinds[kind].dueDays ?? 0)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
