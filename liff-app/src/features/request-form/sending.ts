// What sending takes besides the form: read while the form is filled in, and all of it before anything can be sent.
export { FiledPage } from './filed-page.tsx';
export { ReviewSheet } from './review-sheet.tsx';
