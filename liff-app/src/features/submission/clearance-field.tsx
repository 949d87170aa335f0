import type { ChecksView } from '@prakat/shared/api/checks';
import { normaliseText } from '@prakat/shared/text/normalise';
import { saysSomething } from '@prakat/shared/text/says-something';
import { TextField } from '../../components/text-field.tsx';
import { REASON_MAX } from './reason.ts';

/** Personal data was found for sure: whoever permits it says why it may be published all the same. */
export const asksClearance = ({ checks }: { checks: ChecksView }): boolean =>
  checks.findings.some(({ needsWord }) => needsWord);

/** What is wrong with the word, in Thai; null when nothing is. */
export function clearanceProblem(typed: string): string | null {
  const word = normaliseText(typed);
  if (!saysSomething(word)) return 'กรุณาระบุเหตุผลที่เผยแพร่ข้อมูลส่วนบุคคลนี้ได้';
  return word.length > REASON_MAX ? `เหตุผลยาวเกิน ${REASON_MAX} ตัวอักษร กรุณาย่อให้สั้นลง` : null;
}

/** ตรวจแล้ว เผยแพร่ได้ เพราะ… */
export const ClearanceField = (props: {
  id: string;
  label?: string;
  value: string;
  problem: string | undefined;
  onInput: (value: string) => void;
}) => (
  <TextField
    label="ตรวจแล้ว เผยแพร่ได้ เพราะ"
    hint="เช่น กฎหมายกำหนดให้เผยแพร่ หรือเจ้าของข้อมูลยินยอมแล้ว ระบบจะบันทึกไว้กับการอนุมัติ"
    required
    rows={3}
    limit={REASON_MAX}
    {...props}
  />
);
