/** The screens of the mini-app and their addresses under `/liff/{officeId}`. */
export type Route =
  | { screen: 'form' }
  | { screen: 'mine' }
  | { screen: 'waiting' }
  | { screen: 'search' }
  | { screen: 'more' }
  | { screen: 'freshness' }
  | { screen: 'people' }
  | { screen: 'person'; id: string }
  | { screen: 'delegations' }
  | { screen: 'profile' }
  | { screen: 'register' }
  | { screen: 'submission'; id: string }
  | { screen: 'edit'; id: string }
  | { screen: 'correct'; id: string }
  | { screen: 'verbal'; id: string }
  | { screen: 'unknown' };

/** Screens with an address of one word, the same as their name. */
const places = [
  'mine',
  'waiting',
  'search',
  'more',
  'freshness',
  'people',
  'delegations',
  'profile',
  'register',
] as const;
/** Screens about one request: `/submissions/42/edit`. */
const aboutOne = ['edit', 'correct', 'verbal'] as const;

const ADDRESS = /^\/liff\/([^/]+)(\/.*)?$/;

/** The office of a page's path, or null when the path is none of ours. */
export function officeIdOf(pathname: string): string | null {
  const officeId = ADDRESS.exec(pathname)?.[1];
  return officeId ? decode(officeId) : null;
}

/** The screen of a page's path: `/liff/satun/submissions/42` shows request 42. */
export function routeOf(pathname: string): Route {
  const rest = ADDRESS.exec(pathname)?.[2] ?? '/';
  const [first, id, last, ...more] = rest.split('/').filter(Boolean).map(decode);
  if (more.length > 0) return { screen: 'unknown' };
  if (first === undefined || (first === 'new' && id === undefined)) return { screen: 'form' };
  const place = places.find((each) => each === first);
  if (place && id === undefined) return { screen: place };
  if (first === 'people' && id && last === undefined) return { screen: 'person', id };
  if (first !== 'submissions' || !id) return { screen: 'unknown' };
  if (last === undefined) return { screen: 'submission', id };
  const screen = aboutOne.find((each) => each === last);
  return screen ? { screen, id } : { screen: 'unknown' };
}

/** The path of a screen within the office. */
export function pathOf(route: Exclude<Route, { screen: 'unknown' }>): string {
  switch (route.screen) {
    case 'form':
      return '/new';
    case 'submission':
      return `/submissions/${encodeURIComponent(route.id)}`;
    case 'person':
      return `/people/${encodeURIComponent(route.id)}`;
    case 'edit':
    case 'correct':
    case 'verbal':
      return `/submissions/${encodeURIComponent(route.id)}/${route.screen}`;
    default:
      return `/${route.screen}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
