/**
 * May the receipt be written in the chat that the mini-app was opened from? `type` is what `liff.getContext()` says of it. LINE
 * says `utou` of every chat of two, the one with the account and one with a friend alike, and since 2023 names no chat: the
 * two cannot be told apart. So it is written in a chat of two only. There it is read by the account, which answers it, or by the
 * one friend who sent the link, who reads a number and nothing of what was filed; never by a group.
 */
export const isChatOfTwo = (type: string | undefined): boolean => type === 'utou';
