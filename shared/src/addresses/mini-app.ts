/** Pages of the mini-app, as paths below its address. */
export const submissionPath = (submissionId: string) => `/submissions/${encodeURIComponent(submissionId)}`;
export const editPath = (submissionId: string) => `${submissionPath(submissionId)}/edit`;
export const verbalPath = (submissionId: string) => `${submissionPath(submissionId)}/verbal`;
export const newRequestPath = '/new';
export const myRequestsPath = '/mine';
export const waitingPath = '/waiting';
export const morePath = '/more';
export const freshnessPath = '/freshness';
export const searchPath = '/search';
export const registerPath = '/register';
export const delegationsPath = '/delegations';
export const peoplePath = '/people';
export const personPath = (memberId: string) => `${peoplePath}/${encodeURIComponent(memberId)}`;

/** Opens a page of the mini-app inside LINE; on LINE for PC the browser opens it. */
export const miniAppAddress = ({ liffId }: { liffId: string }, path: string): string =>
  `https://liff.line.me/${liffId}${path}`;
