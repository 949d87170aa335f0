import type { RemarkView } from '@prakat/shared/api/papers';

/** What a remark is, as the reports have it. */
export const remarkKinds: readonly { value: RemarkView['kind']; text: string }[] = [
  { value: 'problem', text: 'ปัญหาและอุปสรรค' },
  { value: 'suggestion', text: 'ข้อเสนอแนะ' },
];
