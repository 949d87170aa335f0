/** Basic id of a LINE official account as its screens write it: `@` and up to 20 letters, digits, dots, hyphens or low lines. */
export const LINE_ID = /^@[a-z0-9._-]{1,20}$/;

/** Opens LINE at the account, to add it as a friend. */
export const lineFriendAddress = (lineId: string): string =>
  `https://line.me/R/ti/p/${encodeURIComponent(lineId)}`;
