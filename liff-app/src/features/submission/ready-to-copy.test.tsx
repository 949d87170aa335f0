// @vitest-environment happy-dom
import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  aByHandPlacement,
  aMe,
  aNextVersion,
  aPublication,
  aVersion,
  aView,
} from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { SubmissionScreen } from './submission-screen.tsx';
import { publicationAction } from './testing/open-sheet.tsx';

const writeText = vi.fn(async (_text: string) => {});
afterEach(() => {
  vi.unstubAllGlobals();
  writeText.mockClear();
});

const byHand = (given: Partial<PublicationView> = {}): PublicationView =>
  aPublication({
    state: 'planned',
    task: 'publish',
    toPutUp: { version: 1, contentHash: 'hash' },
    seen: null,
    placements: [aByHandPlacement({ state: 'wanted', address: null })],
    versions: [aVersion({ isShown: false, isNext: true, upFrom: null })],
    actions: [publicationAction('publish_by_hand')],
    ...given,
  });

async function open(publication: PublicationView, view: Partial<SubmissionView> = {}) {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const api = anApi({ submission: async () => aView({ standing: 'planned', publication, ...view }) });
  return renderApp(<SubmissionScreen id="s1" />, { api, me: aMe() });
}
const CARD = '[aria-label=พร้อมคัดลอกขึ้นเว็บไซต์]';
const rows = (root: Element) =>
  [...root.querySelectorAll(`${CARD} .copy-row`)].map((row) => row.querySelector('.copy-name')?.textContent);

describe('what a webmaster puts on a website kept by hand', () => {
  it('is there ready to copy, part by part, with the files', async () => {
    const { content } = aView();
    const [file] = content.files;
    if (!file) throw new Error('the fixture has no file');
    const view = {
      subtopicName: 'ประกาศ',
      content: {
        ...content,
        coversFrom: '2021-10-01',
        coversTo: '2021-12-31',
        externalLink: 'https://example.go.th/plan',
        files: [{ ...file, name: 'แผน.pdf', bytes: 2048 }],
      },
    };
    const app = await open(byHand(), view);
    expect(rows(app.root)).toEqual([
      'หมวดหมู่',
      'หัวข้อ',
      'รายละเอียดข้อมูล',
      'แหล่งที่มาหรือเจ้าของข้อมูล',
      'หน่วยงานเจ้าของข้อมูล',
      'ช่วงวันที่ของข้อมูล',
      'เผยแพร่ตั้งแต่วันที่',
      'เผยแพร่ถึงวันที่',
      'ลิงก์ภายนอก',
      'ชื่อไฟล์',
      'ลิงก์ให้ประชาชนแจ้งข้อมูลผิด',
    ]);
    const card = app.one(CARD);
    expect(card.textContent).toContain(' › ประกาศ');
    expect(card.textContent).toContain('เอกสาร PDF · 2 KB');
    expect(card.querySelector('.file-links a')?.getAttribute('href')).toBe(view.content.files[0]?.url);
    // Nothing that is for the office alone.
    expect(card.textContent).not.toContain(content.informationOwner.name);
  });

  it('is copied as it is, and said to be', async () => {
    const app = await open(byHand());
    await app.press('คัดลอก หัวข้อ');
    expect(writeText).toHaveBeenCalledWith(aView().content.title);
    expect(app.buttons()).toContain('คัดลอกแล้ว หัวข้อ');
    const said = [...app.root.querySelectorAll(`${CARD} [role=status]`)].map((each) => each.textContent);
    expect(said.filter(Boolean)).toEqual(['คัดลอกหัวข้อแล้ว']);
    await app.press('คัดลอก ชื่อไฟล์');
    expect(writeText).toHaveBeenLastCalledWith(aView().content.files[0]?.name);
    await app.press('คัดลอกทั้งหมด');
    const [whole] = writeText.mock.calls.at(-1) ?? [];
    expect(whole).toContain(`หัวข้อ: ${aView().content.title}\n`);
    expect(whole).toContain('ไฟล์: ');
  });

  it('that the phone does not let be copied says what to do instead', async () => {
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    document.execCommand = vi.fn(() => false);
    const app = await open(byHand());
    await app.press('คัดลอก หัวข้อ');
    expect(app.one('.copy-failed').textContent).toContain('กดค้างที่ข้อความ');
  });

  it('is of the version that is to go up, and of no other', async () => {
    const versions = [aVersion(), aNextVersion({ submissionId: 's2' })];
    const app = await open(byHand({ versions }));
    expect(rows(app.root)).toEqual([]);
    expect(app.one('.button-wide[href="/submissions/s2"]').textContent).toContain('เปิดข้อความที่พร้อมคัดลอก');
  });

  it.each([
    ['who has no part in it', byHand({ actions: [] })],
    ['once it is up', byHand({ task: 'confirm' })],
  ])('is not there for %s', async (_who, publication) => {
    expect((await open(publication)).root.querySelector(CARD)).toBeNull();
  });
});
