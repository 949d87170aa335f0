/** What becomes of what is up while its correction is considered. */
export const UP_MEANWHILE =
  'ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์จนกว่าฉบับแก้ไขจะได้รับอนุมัติและขึ้นแทน หากไม่อนุมัติ ฉบับเดิมจะอยู่ต่อไปเหมือนเดิม';
