import { unpacked } from '@prakat/functions/store/packed';
import type { ProofRecord } from '@prakat/functions/store/proof-record';
import type { SubmissionView } from '@prakat/shared/api/api';
import { lettersOf } from '@prakat/shared/publication/proof/read-page';
import type { Proof } from '@prakat/shared/publication/schema';
import {
  type Approved,
  type Finding,
  finding,
  hasTitle,
  isApprovedFile,
  isGone,
  isThere,
} from './finding.ts';
import { onWebsite } from './on-website.ts';

/** What the product tells its people of the website, and the look that it keeps. */
export type Recorded = { view: SubmissionView; record: ProofRecord | null };

const NO_LOOK = { address: null, status: null, files: [], text: null };

/** By its record, the product found page, title and every file. */
export function recordedThere(recorded: Recorded, { title, files }: Approved): Finding[] {
  const { address, status, files: looked, text } = recorded.record?.last ?? NO_LOOK;
  const read = text === null ? '' : lettersOf(String(unpacked(text)));
  return [
    told(recorded, 'found'),
    isThere('หน้าเว็บ', { address, status }),
    hasTitle(read.includes(lettersOf(title)), title),
    ...files.map((file) => {
      const found = looked.find(({ name }) => name === file.name);
      return isApprovedFile(file, found ?? { address: null, status: null, sha256: null });
    }),
  ];
}

/** By its record, the product found that page and files have gone. */
export function recordedGone(recorded: Recorded): Finding[] {
  const { address, status, files } = recorded.record?.last ?? NO_LOOK;
  return [
    told(recorded, 'gone'),
    isGone('หน้าเว็บ', { address, status }),
    ...files.map((file) => isGone(`ไฟล์ “${file.name}”`, file)),
  ];
}

/** What people of the office read of it. What a look found wrong they hear after several; on record it is at once. */
function told({ view, record }: Recorded, wanted: Proof['says']): Finding {
  const proof = onWebsite(view)?.proof;
  const words = proof?.words ?? 'ยังไม่มีผลการตรวจ';
  const isLooking = proof?.says === 'looking' && record?.last;
  return {
    ...finding(proof?.says === wanted, words),
    more: isLooking ? [`ผลครั้งล่าสุด: ${record.last?.said}`] : [],
  };
}
