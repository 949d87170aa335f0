/** What is shown in little, on a phone some 80 pixels wide and, touched, as wide as the screen. */
export const PREVIEW = { width: 480, height: 680, mostBytes: 60 * 1024 } as const;
