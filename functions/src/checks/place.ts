/** As much of a place as a finding keeps. */
const LONGEST = 200;

/** Where a member of an archive is, as a person reads it, in an archive that may itself be in another. */
export function placeInArchive(within: string | null, path: string): string {
  const inner = `${path} ในไฟล์ ZIP`;
  const place = within === null ? inner : `${within} ${inner}`;
  return place.length <= LONGEST ? place : `…${place.slice(1 - LONGEST)}`;
}

/** Where a picture of a document is: by its name there, which says at least which. */
export const placeInDocument = (path: string): string => `ภาพ ${path.split('/').pop()?.slice(-100)}`;
