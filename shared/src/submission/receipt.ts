/**
 * What the mini-app writes in the chat in the name of whoever filed a request. It is free, and its webhook brings the reply
 * token for the card of how the request stands.
 */
export const receiptText = (number: string): string => `ยื่นคำขอเลขที่ ${number} แล้ว`;
