/** What is said of a file before it is sent: the mini-app says it itself, and carries no other sentence of a refusal. */
export const uploadSentences = {
  file_type_not_allowed: 'ไฟล์ “{name}” เป็นชนิดที่ไม่อนุญาต ชนิดที่แนบได้คือ {allowed}',
  file_too_large: 'ไฟล์ “{name}” มีขนาดเกิน {max} กรุณาลดขนาดไฟล์แล้วแนบอีกครั้ง',
  file_empty: 'ไฟล์ “{name}” ว่างเปล่า กรุณาตรวจสอบไฟล์แล้วแนบอีกครั้ง',
  too_many_files: 'แนบไฟล์ได้ไม่เกิน {max} ไฟล์',
} as const;

/** A sentence with its `{name}` filled in. */
export const filledIn = (sentence: string, data: Record<string, string | number>): string =>
  !sentence.includes('{')
    ? sentence
    : sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));

/** What is wrong with a file that was chosen, as the server would say it. */
export const uploadProblem = (
  code: keyof typeof uploadSentences,
  data: Record<string, string | number>,
): string => filledIn(uploadSentences[code], data);
