import {
  againPath,
  binderPath,
  complaintCountsPath,
  complaintPath,
  complaintsPath,
  completenessPath,
  computerPath,
  correctPath,
  delegationsPath,
  draftPath,
  editPath,
  freshnessPath,
  groupsPath,
  keptPath,
  type LogTerms,
  latePath,
  logAbout,
  logPath,
  messagesPath,
  morePath,
  myRequestsPath,
  newRequestAbout,
  newRequestPath,
  officePath,
  officeWaitingPath,
  opinionsPath,
  overviewPath,
  paperAssetsPath,
  paperPath,
  papersPath,
  peoplePath,
  personPath,
  profilePath,
  provincePath,
  type RequestTopic,
  readLogTerms,
  readMiniAppPath,
  readRequestTopic,
  registerPath,
  remarksPath,
  reportsPath,
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
  overview: overviewPath,
  officeWaiting: officeWaitingPath,
  late: latePath,
  log: logPath,
  search: searchPath,
  more: morePath,
  freshness: freshnessPath,
  opinions: opinionsPath,
  reports: reportsPath,
  complaints: complaintsPath,
  complaintCounts: complaintCountsPath,
  completeness: completenessPath,
  papers: papersPath,
  binder: binderPath,
  remarks: remarksPath,
  paperAssets: paperAssetsPath,
  people: peoplePath,
  province: provincePath,
  delegations: delegationsPath,
  groups: groupsPath,
  messages: messagesPath,
  office: officePath,
  profile: profilePath,
  kept: keptPath,
  register: registerPath,
} as const;

/** Screens about one request, person or paper, by its id. */
const aboutOne = {
  submission: submissionPath,
  edit: editPath,
  correct: correctPath,
  again: againPath,
  draft: draftPath,
  computer: computerPath,
  verbal: verbalPath,
  person: personPath,
  paper: paperPath,
  complaint: complaintPath,
} as const;

type Place = keyof typeof places;
type AboutOne = keyof typeof aboutOne;

/** The screens of the mini-app; `pathOf` and `routeOf` lead from them to their addresses and back. */
export type Route =
  | { [Screen in Place]: { screen: Screen } }[Exclude<Place, 'form' | 'log'>]
  /** The form of a new request, with its topic where that is chosen already. */
  | { screen: 'form'; topic?: RequestTopic }
  /** The office's log, with what is looked for in it. */
  | { screen: 'log'; terms?: LogTerms }
  | { [Screen in AboutOne]: { screen: Screen; id: string } }[AboutOne]
  | { screen: 'unknown' };
export type KnownRoute = Exclude<Route, { screen: 'unknown' }>;

/** The screen of a page's path and query: `/liff/satun/submissions/42` shows request 42. */
export function routeOf(pathname: string, search = ''): Route {
  const rest = readMiniAppPath(pathname)?.rest ?? [];
  const topic = readRequestTopic(search);
  const form: KnownRoute = topic ? { screen: 'form', topic } : { screen: 'form' };
  if (rest.length === 0) return form;
  const [, id] = rest;
  const routes: KnownRoute[] = [
    ...(Object.keys(places) as Place[]).map((screen) => ({ screen }) as KnownRoute),
    ...(id ? (Object.keys(aboutOne) as AboutOne[]).map((screen) => ({ screen, id })) : []),
  ];
  const path = `/${rest.map(encodeURIComponent).join('/')}`;
  const found = routes.find((route) => pathOf(route) === path) ?? { screen: 'unknown' };
  const terms = found.screen === 'log' ? readLogTerms(search) : null;
  if (terms) return { screen: 'log', terms };
  return found.screen === 'form' ? form : found;
}

/**
 * The screen that is asked for, also in the address in which LINE opens a link to the mini-app: the rest of the path stands in
 * `liff.state` there until LIFF has started.
 */
export function askedFor({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Route {
  const state = new URLSearchParams(search).get('liff.state');
  if (!state?.startsWith('/')) return routeOf(pathname, search);
  const [path = '', query = ''] = state.split('?');
  return routeOf(`${pathname.replace(/\/$/, '')}${path}`, query ? `?${query}` : '');
}

/** The path of a screen within the office, with its query where it has one. */
export function pathOf(route: KnownRoute): string {
  if ('id' in route) return aboutOne[route.screen](route.id);
  if (route.screen === 'form' && route.topic) return newRequestAbout(route.topic);
  if (route.screen === 'log' && route.terms) return logAbout(route.terms);
  return places[route.screen];
}
