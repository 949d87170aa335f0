// What the form takes besides what is drawn at once, in one file: read while it is filled in, and all of it before anything can be sent.
export { DraftSync } from './draft-sync.ts';
export { FiledPage } from './filed-page.tsx';
export { NotStaff } from './not-staff.tsx';
export { OtherDrafts } from './other-drafts.tsx';
export { ProblemSummary } from './problem-summary.tsx';
export { ReviewSheet } from './review-sheet.tsx';
