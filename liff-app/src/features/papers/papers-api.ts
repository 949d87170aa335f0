import type { AssetView, PapersView, PaperView, RemarksView } from '@prakat/shared/api/papers';
import type { PaperActionBody, RemarkBody, ScanBody, StartPaperBody } from '@prakat/shared/api/papers-body';
import type { Api } from '../../api/client.ts';

/** Calls about the office's papers; each answers with what it is about as it is then. */
export type PapersApi = ReturnType<typeof papersApi>;

export const paperCall = (id: string): string => `/papers/${encodeURIComponent(id)}`;

export const papersApi = ({ request }: Pick<Api, 'request'>) => ({
  /** The running fiscal year where `year` is empty. */
  register: (year: string) => request<PapersView>('GET', `/papers?${new URLSearchParams({ year })}`),
  start: (body: StartPaperBody) => request<PaperView>('POST', '/papers', body),
  paper: (id: string) => request<PaperView>('GET', paperCall(id)),
  act: (id: string, body: PaperActionBody) => request<PaperView>('POST', `${paperCall(id)}/actions`, body),
  scan: (id: string, body: ScanBody) => request<PaperView>('POST', `${paperCall(id)}/scans`, body),
  remarks: (year: string) => request<RemarksView>('GET', `/papers/remarks?${new URLSearchParams({ year })}`),
  addRemark: (body: RemarkBody) => request<RemarksView>('POST', '/papers/remarks', body),
  removeRemark: (id: string) => request<RemarksView>('DELETE', `/papers/remarks/${encodeURIComponent(id)}`),
  assets: () => request<AssetView[]>('GET', '/papers/assets'),
  putAsset: (name: AssetView['name'], file: Blob) =>
    request<AssetView[]>('PUT', `/papers/assets/${name}`, file),
  removeAsset: (name: AssetView['name']) => request<AssetView[]>('DELETE', `/papers/assets/${name}`),
});
