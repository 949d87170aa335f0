import type { KeptDraft } from '@prakat/shared/api/drafts';
import { Notice } from '../../components/notice.tsx';
import { aboutOf } from './form-screen.tsx';
import type { Mending } from './use-filing.ts';

/** A draft of an earlier round or version: what it mends has changed since. */
export function isOfEarlier(draft: KeptDraft | undefined, mending: Mending): boolean {
  const about = draft?.about;
  if (!about) return false;
  const now = aboutOf(mending);
  return about.kind === 'resubmit'
    ? now.kind !== 'resubmit' || now.revision !== about.revision
    : now.kind !== 'correct' || now.version !== about.version;
}

/** The draft for the form, where it still fits. */
export const draftOf = (draft: KeptDraft | undefined, mending: Mending): { draft?: KeptDraft } =>
  draft && !isOfEarlier(draft, mending) ? { draft } : {};

export const OfEarlier = () => (
  <Notice tone="warning" title="แบบร่างนี้ทำจากฉบับก่อนหน้า">
    <p>ข้อมูลเปลี่ยนไปหลังจากที่ท่านเริ่มแบบร่าง แบบฟอร์มนี้จึงแสดงข้อมูลฉบับล่าสุดแทน</p>
  </Notice>
);
