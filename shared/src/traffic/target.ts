/** Longest path that is kept; what goes beyond is cut. */
export const MAX_PATH = 1000;

const MASK = '***';

/** Parts of a query that are kept, and the only values that they are kept with. */
const harmless: Readonly<Record<string, RegExp>> = {
  list: /^(?:mine|waiting|verbal|office|late|search)$/,
  period: /^2[4-7]\d\d(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?$/,
  year: /^2[4-7]\d\d$/,
};

/** Routes of the product whose path ends in a code of a paper, or in a file's name, which may say something of a person. */
const closing: readonly { route: readonly (string | null)[]; from: number }[] = [
  { route: [null, 'verify', null], from: 2 },
  { route: [null, 'en', 'verify', null], from: 3 },
  { route: ['api', null, 'files', null, null], from: 4 },
];

/** Ids at LINE, and letters longer than any id that the product gives. */
const secret = /[UCR][0-9a-f]{32}|[\w-]{40,}/gi;

/**
 * What the traffic log keeps of the target of a request: its path without whatever opens something or names somebody,
 * and of its query what is known to be harmless.
 */
export function loggedTarget(target: string): { path: string; query?: string } {
  const [whole, after] = split(target.replace(/#.*$/s, ''), '?');
  const parts = whole.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').split('/');
  const words = parts.slice(1).map(decoded);
  const closed = closing.find(({ route }) => startsWith(words, route));
  const shown = closed ? [...parts.slice(0, closed.from + 1), MASK] : parts;
  const path = shown.map(withoutSecrets).join('/');
  const query = loggedQuery(after);
  return {
    path: path.length > MAX_PATH ? `${path.slice(0, MAX_PATH)}…` : path,
    ...(query ? { query } : {}),
  };
}

/** Without tokens and ids at LINE. Addresses come from anybody, so no pattern here takes longer than the text is long. */
function withoutSecrets(part: string): string {
  const word = decoded(part);
  const left = word.replace(/[\w.-]+/g, (run) => (isSignedToken(run) ? MASK : run.replace(secret, MASK)));
  return left === word ? part : left;
}

/** A JWT: three parts or more, of which the first are JSON in base64url. */
function isSignedToken(text: string): boolean {
  const parts = text.split('.');
  return parts.length >= 3 && parts.some((part) => part.startsWith('eyJ'));
}

function loggedQuery(query: string): string {
  const found = query.split('&').filter((part) => {
    const [name = '', value = ''] = split(part, '=');
    return Object.hasOwn(harmless, name) && harmless[name]?.test(value);
  });
  return [...new Set(found)].slice(0, 5).join('&');
}

/** As routers read paths: letters of either case, percent signs undone where they can be. */
const startsWith = (words: readonly string[], route: readonly (string | null)[]): boolean =>
  words.length >= route.length &&
  route.every((word, index) => word === null || word === words[index]?.toLowerCase());

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
