import type { PublicationView } from '@prakat/shared/api/api';

type Version = PublicationView['versions'][number];
type Placement = PublicationView['placements'][number];

/** The version that `aView()` brought: it stands on the website. */
export const aVersion = (changes: Partial<Version> = {}): Version => ({
  version: 1,
  submissionId: 's1',
  submissionNumber: '2565-0001',
  verbal: 'none',
  upFrom: '2021-12-24T03:30:00.000Z',
  upUntil: null,
  approvedBy: 'นายสะไกร แก้วโสม',
  approvedAt: '2021-12-24T03:25:00.000Z',
  isShown: true,
  isNext: false,
  ...changes,
});

/** A correction by another request, approved and not yet up. */
export const aNextVersion = (changes: Partial<Version> = {}): Version =>
  aVersion({
    version: 2,
    submissionId: 's2',
    submissionNumber: '2565-0007',
    upFrom: null,
    isShown: false,
    isNext: true,
    ...changes,
  });

export const aPlacement = (changes: Partial<Placement> = {}): Placement => ({
  id: 'built-in',
  destination: 'built-in',
  name: 'เว็บไซต์ของหน่วยงานในระบบนี้',
  state: 'up',
  stateName: 'เผยแพร่แล้ว',
  address: 'https://example.go.th/si-bun-rueang/items/s1',
  error: null,
  since: '2021-12-24T03:30:00.000Z',
  confirmed: null,
  sheet: null,
  proof: null,
  ...changes,
});

/** What webmasters keep by hand on the office's own website. */
export const aByHandPlacement = (changes: Partial<Placement> = {}): Placement =>
  aPlacement({
    id: 'by-hand',
    destination: 'by-hand',
    name: 'เว็บไซต์ของหน่วยงาน',
    address: 'https://www.example.go.th/news/1',
    ...changes,
  });

/** What stands on the website by `aView()`, and nothing to do about it. */
export const aPublication = (changes: Partial<PublicationView> = {}): PublicationView => ({
  id: 's1',
  number: '2565-0001',
  held: null,
  state: 'on_display',
  stateName: 'เผยแพร่แล้ว',
  revision: 2,
  ownerId: 'm1',
  task: null,
  seen: { version: 1, contentHash: 'hash-of-content' },
  toPutUp: null,
  versions: [aVersion()],
  placements: [aPlacement()],
  url: 'https://example.go.th/si-bun-rueang/items/s1',
  publishedAt: '2021-12-24T03:30:00.000Z',
  displayUntil: null,
  publishOn: null,
  takenDown: null,
  claim: null,
  unseparated: [],
  correction: null,
  mayHandleReports: false,
  mayCorrect: false,
  mayDecide: false,
  actions: [],
  ...changes,
});

/** Taken down before its time, by a webmaster. */
export const aTakedown = (
  changes: Partial<NonNullable<PublicationView['takenDown']>> = {},
): NonNullable<PublicationView['takenDown']> => ({
  kind: 'early',
  at: '2021-12-24T03:50:00.000Z',
  reason: 'ข้อมูลผิด',
  publicReason: 'อยู่ระหว่างปรับปรุงข้อมูล',
  by: 'นายนพกร กุลสา',
  byDecider: false,
  ...changes,
});
