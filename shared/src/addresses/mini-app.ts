import { pathOf } from './path.ts';

/** A topic of the office, with a subtopic where it has any. */
export type RequestTopic = { categoryId: string; subtopicId: string | null };

/** Pages of the mini-app, as paths below its address. */
export const submissionPath = (submissionId: string) => pathOf('submissions', submissionId);
/** Mends a request that was sent back. */
export const editPath = (submissionId: string) => `${submissionPath(submissionId)}/edit`;
/** Asks to correct what is on the website by a request. */
export const correctPath = (submissionId: string) => `${submissionPath(submissionId)}/correct`;
/** Files a new request that begins with what an earlier one said. */
export const againPath = (submissionId: string) => `${submissionPath(submissionId)}/again`;
/** Records permission by word of mouth. */
export const verbalPath = (submissionId: string) => `${submissionPath(submissionId)}/verbal`;
export const newRequestPath = '/new';
/** The form of a new request with topic and subtopic chosen; the person may choose otherwise. */
export const newRequestAbout = ({ categoryId, subtopicId }: RequestTopic) =>
  `${newRequestPath}?${new URLSearchParams({ category: categoryId, ...(subtopicId !== null && { subtopic: subtopicId }) })}`;
/** What such an address says the request is about; null where it says nothing. `search`: the query of the page. */
export function readRequestTopic(search: string): RequestTopic | null {
  const given = new URLSearchParams(search);
  const categoryId = given.get('category');
  return categoryId ? { categoryId, subtopicId: given.get('subtopic') } : null;
}
/** Goes on with a form that was begun, on any device of whoever began it. */
export const draftPath = (draftId: string) => pathOf('drafts', draftId);
/** The same by a short code, typed on a computer. */
export const computerPath = (code: string) => pathOf('pc', code);
export const myRequestsPath = '/mine';
export const waitingPath = '/waiting';
/** What was permitted by word of mouth and not settled. */
export const unconfirmedPath = '/unconfirmed';
/** How the office stands, for those who answer for it; what waits for anybody of it, and what of that is late. */
export const overviewPath = '/overview';
export const officeWaitingPath = '/office-waiting';
export const latePath = '/late';
/** What became of the office's messages. */
export const messagesPath = '/messages';
/** What the office has settled, in words. */
export const officePath = '/office';
export const logPath = '/log';
const logTerms = ['number', 'act', 'person', 'from', 'to'] as const;
/** What a log is looked through by; what is left open is left out. */
export type LogTerms = Partial<Record<(typeof logTerms)[number], string>>;
/** The log with what is looked for in it. */
export const logAbout = (terms: LogTerms) => `${logPath}?${new URLSearchParams(terms)}`;
/** What such an address looks for; null where it says nothing. `search`: the query of the page. */
export function readLogTerms(search: string): LogTerms | null {
  const given = new URLSearchParams(search);
  const terms = logTerms.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : []));
  return terms.length > 0 ? Object.fromEntries(terms) : null;
}
export const morePath = '/more';
export const freshnessPath = '/freshness';
/** What visitors of the website wrote. */
export const opinionsPath = '/opinions';
/** What residents say is wrong or out of date. */
export const reportsPath = '/reports';
/** What residents brought before the office, for whoever deals with it. */
export const complaintsPath = '/complaints';
export const complaintPath = (complaintId: string) => `${complaintsPath}${pathOf(complaintId)}`;
/** How many came and were closed, by kind and month. */
export const complaintCountsPath = '/complaint-counts';
/** The website held against the lists that it answers for. */
export const completenessPath = '/completeness';
/** The office's papers. */
export const papersPath = '/papers';
/** Remarks for the reports of a year. */
export const remarksPath = `${papersPath}/remarks`;
/** Emblem and font that the office's papers carry. */
export const paperAssetsPath = `${papersPath}/assets`;
/** One paper of the register. */
export const paperPath = (paperId: string) => `${papersPath}${pathOf(paperId)}`;
/** What the ministry asks to see of a fiscal year. */
export const binderPath = '/binder';
/** How the districts of a province stand. */
export const provincePath = '/province';
export const searchPath = '/search';
export const registerPath = '/register';
export const profilePath = '/profile';
/** What is kept of oneself. */
export const keptPath = '/kept';
/** The LINE groups of the office. */
export const groupsPath = '/groups';
export const delegationsPath = '/delegations';
export const peoplePath = '/people';
export const personPath = (memberId: string) => `${peoplePath}${pathOf(memberId)}`;

/** Opens a page of the mini-app inside LINE; on LINE for PC the browser opens it. */
export const miniAppAddress = ({ liffId }: { liffId: string }, path: string): string =>
  `https://liff.line.me/${liffId}${path}`;

/** Where the mini-app of an office begins; the endpoint of its LIFF app is this with a slash at the end. */
export const miniAppRoot = (officeId: string): string => pathOf('liff', officeId);

/** The office of a page of the mini-app and the parts of its path after that; null when the path is none of its. */
export function readMiniAppPath(pathname: string): { officeId: string; rest: string[] } | null {
  const [root, office, ...rest] = pathname.split('/').filter(Boolean);
  if (`/${root}/` !== miniAppRoot('') || !office) return null;
  return { officeId: decode(office), rest: rest.map(decode) };
}

/** The request whose screen a page's path shows, as cards link to it; null at any other page. */
export function submissionInPath(pathname: string): string | null {
  const { rest = [] } = readMiniAppPath(pathname) ?? {};
  const [, id = ''] = rest;
  return id && pathOf(...rest) === submissionPath(id) ? id : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Files of the built mini-app, the same for all offices. */
export const MINI_APP_ASSETS = '/liff-assets/';
