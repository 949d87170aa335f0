import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';

type Version = PublicationView['versions'][number];

/** What becomes of the website when permission by word of mouth for this request is denied; said before it is. */
export function afterDenial({ id, publication }: Pick<SubmissionView, 'id' | 'publication'>): string {
  const version = publication?.versions.find(({ submissionId }) => submissionId === id);
  if (!publication || !version) return 'ข้อมูลตามคำขอนี้จะไม่เผยแพร่';
  const { state } = publication;
  if (version.isNext && !version.isShown) {
    return state === 'on_display' ? 'ฉบับแก้ไขนี้จะไม่ขึ้นเว็บไซต์ ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์' : 'ข้อมูลตามคำขอนี้จะไม่เผยแพร่';
  }
  if (!version.isShown) return 'ข้อมูลตามคำขอนี้มีฉบับใหม่แทนแล้ว ข้อมูลบนเว็บไซต์จะไม่เปลี่ยนแปลง';
  if (state === 'taken_down') return 'ข้อมูลตามคำขอนี้จะไม่กลับขึ้นเว็บไซต์';
  return publication.versions.some((other) => other.version < version.version && stoodPermitted(other))
    ? 'ระบบจะนำข้อมูลนี้ลงจากเว็บไซต์ทันที และนำฉบับที่ได้รับอนุมัติก่อนหน้ากลับขึ้นแทนหากยังไม่ครบกำหนด'
    : 'ระบบจะนำข้อมูลนี้ลงจากเว็บไซต์ทันที';
}

const stoodPermitted = ({ upFrom, verbal }: Version): boolean =>
  upFrom !== null && verbal !== 'denied' && verbal !== 'unconfirmed' && verbal !== 'lapsed';
