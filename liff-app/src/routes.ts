import {
  binderPath,
  correctPath,
  delegationsPath,
  editPath,
  freshnessPath,
  miniAppRoot,
  morePath,
  myRequestsPath,
  newRequestPath,
  paperAssetsPath,
  paperPath,
  papersPath,
  peoplePath,
  personPath,
  profilePath,
  registerPath,
  remarksPath,
  searchPath,
  submissionPath,
  unconfirmedPath,
  verbalPath,
  waitingPath,
} from '@prakat/shared/addresses/mini-app';

/** Screens that have one address. */
const places = {
  form: newRequestPath,
  mine: myRequestsPath,
  waiting: waitingPath,
  unconfirmed: unconfirmedPath,
  search: searchPath,
  more: morePath,
  freshness: freshnessPath,
  papers: papersPath,
  binder: binderPath,
  remarks: remarksPath,
  paperAssets: paperAssetsPath,
  people: peoplePath,
  delegations: delegationsPath,
  profile: profilePath,
  register: registerPath,
} as const;

/** Screens about one request, person or paper, by its id. */
const aboutOne = {
  submission: submissionPath,
  edit: editPath,
  correct: correctPath,
  verbal: verbalPath,
  person: personPath,
  paper: paperPath,
} as const;

type Place = keyof typeof places;
type AboutOne = keyof typeof aboutOne;

/** The screens of the mini-app; `pathOf` and `routeOf` lead from them to their addresses and back. */
export type Route =
  | { [Screen in Place]: { screen: Screen } }[Place]
  | { [Screen in AboutOne]: { screen: Screen; id: string } }[AboutOne]
  | { screen: 'unknown' };
export type KnownRoute = Exclude<Route, { screen: 'unknown' }>;

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
  const rest = partsOf(pathname)?.rest ?? [];
  if (rest.length === 0) return { screen: 'form' };
  const [, id] = rest;
  const routes: KnownRoute[] = [
    ...(Object.keys(places) as Place[]).map((screen) => ({ screen })),
    ...(id ? (Object.keys(aboutOne) as AboutOne[]).map((screen) => ({ screen, id })) : []),
  ];
  const path = `/${rest.map(encodeURIComponent).join('/')}`;
  return routes.find((route) => pathOf(route) === path) ?? { screen: 'unknown' };
}

/** The path of a screen within the office. */
export const pathOf = (route: KnownRoute): string =>
  'id' in route ? aboutOne[route.screen](route.id) : places[route.screen];

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
