/**
 * How much of each chat a person has seen on this browser, so that a dot can show what is new. Kept in the
 * browser's storage; without storage every chat counts as seen once it has been opened on this page.
 */
const memory = new Map<string, number>();
const keyOf = (userId: string, chatId: string) => `prakat-phone:seen:${userId}:${chatId}`;

export function markSeen(userId: string, chatId: string, count: number): void {
  const key = keyOf(userId, chatId);
  memory.set(key, count);
  try {
    localStorage.setItem(key, String(count));
  } catch {
    // A browser that keeps no storage still has the page's memory.
  }
}

export function unreadCount(userId: string, chatId: string, count: number): number {
  const key = keyOf(userId, chatId);
  let seen = memory.get(key);
  if (seen === undefined) {
    try {
      seen = Number(localStorage.getItem(key) ?? 0);
    } catch {
      seen = 0;
    }
  }
  // The simulator was emptied since: what it holds now is new.
  return seen > count ? count : count - seen;
}
