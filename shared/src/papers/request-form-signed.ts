import type { Signature } from '../people/member.ts';
import type { Publication } from '../publication/schema.ts';
import { type Decision, decisionsNow, type Submission } from '../submission/schema.ts';
import { thaiDateTime } from '../time/thai-date.ts';
import type { Signed } from './signature-cell.ts';

/** Who signed the form where; null where nobody has yet. */
export type FormSignatures = { owner: Signed; approver: Signed | null; publisher: Signed | null };

const signedBy = (by: Signature, at: string | null, note: string | null): Signed => ({
  name: by.name,
  positionTitle: by.positionTitle,
  onBehalfOf: by.onBehalfOf,
  at,
  note,
});

/** How much of a SHA-256 stands on paper: enough to compare by eye. */
export const printedHash = (sha256: string): string => sha256.slice(0, 12);

/** The decision that permits what is now in the request; null while there is none. */
export const approvalOf = (submission: Submission): Decision | null =>
  decisionsNow(submission).findLast(({ outcome }) => outcome === 'approved') ?? null;

/** Signatures of a request as they are recorded: filed, permitted, looked at on the website. */
export function formSignatures(submission: Submission, publication: Publication | null): FormSignatures {
  const { content, filedAt, author } = submission;
  const { name, positionTitle } = content.informationOwner;
  const filed = `ยื่นผ่านระบบ${author.name === name ? '' : ` โดย ${author.name}`} เมื่อ ${thaiDateTime(filedAt)}`;
  return {
    owner: { name, positionTitle, onBehalfOf: null, at: filedAt, note: filed },
    approver: approverOf(submission),
    publisher: publication && publisherOf(submission, publication),
  };
}

/** By word of mouth the name is known before it is written: the place to sign stays open until then. */
function approverOf(submission: Submission): Signed | null {
  const { number, contentHash, verbal } = submission;
  const approval = approvalOf(submission);
  if (approval) {
    const code = `เลขที่ ${number} รหัสตรวจสอบ ${printedHash(contentHash)}`;
    const how = verbal ? 'ยืนยันการอนุมัติทางวาจา' : 'อนุมัติ';
    return signedBy(approval.by, approval.at, `${how}ผ่านระบบ เมื่อ ${thaiDateTime(approval.at)}\n${code}`);
  }
  return verbal?.status === 'pending' ? signedBy(verbal.givenBy, null, null) : null;
}

/** The webmaster who looked at what this request brought, and not at a later correction of it. */
function publisherOf({ id }: Submission, { versions, placements }: Publication): Signed | null {
  const brought = versions.find(({ submissionId }) => submissionId === id)?.version;
  const confirmed = placements
    .map((placement) => placement.confirmed)
    .find((each) => each?.version === brought);
  if (!confirmed) return null;
  return signedBy(confirmed.by, confirmed.at, `ยืนยันผ่านระบบ เมื่อ ${thaiDateTime(confirmed.at)}`);
}
