import { miniAppPages, miniAppRoot } from '@prakat/shared/addresses';

/** Screens with an address of one word, the same as their name. */
const places = [
  'mine',
  'waiting',
  'unconfirmed',
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

type Place = 'form' | (typeof places)[number];
type AboutOne = 'person' | 'submission' | (typeof aboutOne)[number];

/** The screens of the mini-app; `pathOf` and `routeOf` lead from them to their addresses and back. */
export type Route =
  | { [Screen in Place]: { screen: Screen } }[Place]
  | { [Screen in AboutOne]: { screen: Screen; id: string } }[AboutOne]
  | { screen: 'unknown' };

/** The parts of a page's path after the office; null when the path is none of ours. */
function partsOf(pathname: string): { officeId: string; rest: string[] } | null {
  const [root, office, ...rest] = pathname.split('/').filter(Boolean);
  if (`/${root}/` !== miniAppRoot('') || !office) return null;
  return { officeId: decode(office), rest: rest.map(decode) };
}

/** The office of a page's path, or null when the path is none of ours. */
export const officeIdOf = (pathname: string): string | null => partsOf(pathname)?.officeId ?? null;

/** The screen of a page's path: `/liff/satun/submissions/42` shows request 42. */
export function routeOf(pathname: string): Route {
  const [first, id, last, ...more] = partsOf(pathname)?.rest ?? [];
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
export const pathOf = (route: Exclude<Route, { screen: 'unknown' }>): string =>
  'id' in route ? miniAppPages[route.screen](route.id) : miniAppPages[route.screen]();

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
