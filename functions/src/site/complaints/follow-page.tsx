import { type ComplaintKind, LONGEST_REMARK } from '@prakat/shared/complaints/complaint-kinds';
import type { SenderView } from '@prakat/shared/complaints/sender-view';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { printedCode } from '@prakat/shared/text/readable-code';
import type { Links } from '../links.ts';
import { Document } from '../parts/document.tsx';
import { Fact } from '../parts/fact.tsx';
import { Crumbs } from './complaint-page.tsx';
import { complaintTexts } from './complaint-words.ts';

type Where = { links: Links; profile: OfficeProfile };

/** What whoever sent a complaint takes away: its number with the secret part, and by when it is to be dealt with. */
export function ReceiptPage({
  links,
  profile,
  receipt,
}: Where & { receipt: { number: string; code: string; kind: ComplaintKind; dueOn: string } }) {
  const words = complaintTexts[links.lang];
  const { number, code, kind, dueOn } = receipt;
  return (
    <Document links={links} profile={profile} title={words.received}>
      <Crumbs links={links} profile={profile} current={words.received} below />
      <h1>{words.received}</h1>
      <p class="lead" role="status">
        {words.keep}
      </p>
      <dl class="receipt">
        <dt>{words.numberIs}</dt>
        <dd class="code">{number}</dd>
        <dt>{words.codeIs}</dt>
        <dd class="code">{printedCode(code)}</dd>
        <dt>{words.kindIs}</dt>
        <dd>{words.kinds[kind]}</dd>
        <dt>{words.dueIs}</dt>
        <dd>
          <time datetime={dueOn}>{links.words.date(dueOn)}</time>
        </dd>
      </dl>
      <FollowForm links={links} profile={profile} number={number} code={code} label={words.follow} hidden />
      <p>
        <a href={links.home(profile.id)}>{links.words.backHome}</a>
      </p>
    </Document>
  );
}

/** Where number and secret part are asked for. `unknown`: what was asked for is not there. */
export function FollowFormPage({
  links,
  profile,
  typed,
  unknown,
}: Where & { typed: { number: string; code: string }; unknown: boolean }) {
  const words = complaintTexts[links.lang];
  return (
    <Document
      links={links}
      profile={profile}
      title={words.followTitle}
      canonical={links.followComplaint(profile.id)}
      indexed={false}
    >
      <Crumbs links={links} profile={profile} current={words.followTitle} below />
      <h1>{words.followTitle}</h1>
      {unknown ? (
        <div class="wrong-box" role="alert">
          <p>{words.unknown}</p>
        </div>
      ) : null}
      <p class="lead">{words.followLead}</p>
      <FollowForm links={links} profile={profile} {...typed} label={words.look} />
    </Document>
  );
}

function FollowForm({
  links,
  profile,
  number,
  code,
  label,
  hidden = false,
}: Where & { number: string; code: string; label: string; hidden?: boolean }) {
  const words = complaintTexts[links.lang];
  return (
    <form class="report" method="post" action={links.followComplaint(profile.id)}>
      {hidden ? (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="code" value={code} />
        </>
      ) : (
        <>
          <label for="number">{words.numberIs}</label>
          <p class="muted" id="number-hint">
            {words.numberHint}
          </p>
          <input
            type="text"
            id="number"
            name="number"
            required
            maxlength={30}
            aria-describedby="number-hint"
            autocomplete="off"
            value={number}
          />
          <label for="code">{words.codeIs}</label>
          <p class="muted" id="code-hint">
            {words.codeHint}
          </p>
          <input
            type="text"
            id="code"
            name="code"
            required
            maxlength={40}
            aria-describedby="code-hint"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={code}
          />
        </>
      )}
      <button type="submit" class="button">
        {label}
      </button>
    </form>
  );
}

/** How a complaint stands, what passed between both sides, and a place to write more. */
export function StatusPage({
  links,
  profile,
  view,
  shown,
  isSent,
  problem,
  typed,
}: Where & {
  view: SenderView;
  shown: { number: string; code: string };
  /** More was written a moment ago. */
  isSent: boolean;
  /** Why what was written was not sent, as a sentence. */
  problem: string | null;
  typed: string;
}) {
  const words = complaintTexts[links.lang];
  const { date, dateTime } = links.words;
  const title = `${words.followTitle} ${view.number}`;
  return (
    <Document links={links} profile={profile} title={title}>
      <Crumbs links={links} profile={profile} current={view.number} below />
      <h1>{title}</h1>
      {isSent ? <p role="status">{words.moreSent}</p> : null}
      <dl class="card facts">
        <Fact name={words.status} lang={links.words.content}>
          <strong>{view.stateName}</strong>
        </Fact>
        <Fact name={words.kindIs} lang={links.words.content}>
          {view.kindName}
        </Fact>
        <Fact name={words.sentOn}>
          <time datetime={view.sentOn}>{date(view.sentOn)}</time>
        </Fact>
        {view.closedOn ? (
          <Fact name={words.closedOn}>
            <time datetime={view.closedOn}>{date(view.closedOn)}</time>
          </Fact>
        ) : (
          <Fact name={words.dueIs}>
            <time datetime={view.dueOn}>{date(view.dueOn)}</time>
          </Fact>
        )}
        {view.agency ? (
          <Fact name={words.agency} lang={links.words.content}>
            {view.agency}
          </Fact>
        ) : null}
      </dl>
      <h2>{words.talk}</h2>
      {view.isForgotten ? <p>{words.forgotten}</p> : null}
      {view.messages.length === 0 && !view.isForgotten ? <p>{words.nothingYet}</p> : null}
      <ol class="talk">
        {view.messages.map(({ from, at, text }) => (
          <li key={at} lang={links.words.content}>
            <span class="muted" lang={links.lang}>
              {from === 'office' ? words.fromOffice : words.fromYou} · {dateTime(at)}
            </span>
            {text}
          </li>
        ))}
      </ol>
      {view.isOpen ? (
        <form class="report" method="post" action={links.followComplaint(profile.id)}>
          <input type="hidden" name="number" value={shown.number} />
          <input type="hidden" name="code" value={shown.code} />
          <label for="more">{words.more}</label>
          <p class="muted" id="more-hint">
            {words.moreHint}
          </p>
          {problem ? (
            <p class="wrong" id="more-problem" role="alert">
              {problem}
            </p>
          ) : null}
          <textarea
            id="more"
            name="more"
            required
            maxlength={LONGEST_REMARK}
            aria-describedby={problem ? 'more-problem more-hint' : 'more-hint'}
            {...(problem ? { 'aria-invalid': true } : {})}
            value={typed}
          />
          <button type="submit" class="button">
            {words.sendMore}
          </button>
        </form>
      ) : null}
    </Document>
  );
}

/** A complaint that was not sent by the form, or is larger than any that the form sends: nothing of it was read. */
export function ComplaintRefusedPage({ links, profile }: Where) {
  const words = complaintTexts[links.lang];
  return (
    <Document links={links} profile={profile} title={words.notSent}>
      <div class="message">
        <h1>{words.notSent}</h1>
        <p>{words.refused}</p>
        <p>
          <a class="button" href={links.complaints(profile.id)}>
            {words.again}
          </a>
        </p>
      </div>
    </Document>
  );
}
