import type { messagingApi } from '@line/bot-sdk';
import { clipLine } from './flex/clip.ts';

/** Pages of the mini-app. */
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
export const liffLink = (label: string, liffId: string, path: string): messagingApi.URIAction => ({
  type: 'uri',
  label: clipLine(label, 40),
  uri: `https://liff.line.me/${liffId}${path}`,
});
