import type { RefusalCode } from '@prakat/shared/refusals';

/** What a program is told; a person reads the sentence. Anything not named here is 422. */
const statuses: Partial<Record<RefusalCode, number>> = {
  unknown_office: 404,
  not_found: 404,
  file_not_found: 422,
  not_signed_in: 401,
  sign_in_expired: 401,
  not_a_member: 403,
  not_entitled: 403,
  not_submitter: 403,
  own_submission: 403,
  already_decided_other_step: 403,
  principal_barred: 403,
  link_expired: 403,
  stale: 409,
  content_changed: 409,
  wrong_state: 409,
  invalid_json: 400,
  bad_cursor: 400,
  body_too_large: 413,
  file_too_large: 413,
  file_type_not_allowed: 415,
  file_content_mismatch: 415,
  rate_limited: 429,
  unexpected: 500,
};

export const refusalStatus = (code: RefusalCode): number => statuses[code] ?? 422;
