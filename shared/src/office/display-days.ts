/** For how long an item is shown when its form does not say, by the days of its kind (`displayDaysOf`). */
export const displayDaysText = (days: number | null): string =>
  days === null ? 'ไม่กำหนดวันสิ้นสุด' : `${days.toLocaleString('en')} วันนับจากวันที่เผยแพร่`;
