/**
 * The Messaging API's published limits. Lengths are UTF-16 code units unless the name says graphemes
 * (LINE's "Character counting" page names which are which).
 */
export const limits = {
  requestBytes: 2 * 1024 * 1024,
  messagesPerRequest: 5,
  multicastRecipients: 500,
  text: 5000,
  textEmojis: 20,
  textV2Substitutions: 100,
  textV2Mentions: 20,
  altText: 1500,
  quickReplyItems: 13,
  url: 2000,
  uri: 1000,
  clipboardText: 1000,
  postbackData: 300,
  postbackTextGraphemes: 300,
  messageActionTextGraphemes: 300,
  senderName: 20,
  labelGraphemes: { flex: 40, quickReply: 20, template: 20, imageCarousel: 12, richMenu: 20 },
  carouselBubbles: 12,
  /** LINE writes KB without saying which; the smaller reading, in bytes of UTF-8 JSON, is the safe one. */
  bubbleBytes: 30_000,
  carouselBytes: 50_000,
  animatedImages: 10,
  template: {
    buttonsActions: 4,
    textGraphemes: 160,
    textGraphemesWithTitleOrImage: 60,
    titleGraphemes: 40,
    confirmTextGraphemes: 240,
    columns: 10,
    columnActions: 3,
    columnTextGraphemes: 120,
    columnTextGraphemesWithTitleOrImage: 60,
  },
  imagemapActions: 50,
  locationText: 100,
  richMenu: {
    nameGraphemes: 300,
    chatBarTextGraphemes: 14,
    areas: 20,
    imageBytes: 1024 * 1024,
    minWidth: 800,
    maxWidth: 2500,
    minHeight: 250,
    minAspect: 1.45,
    perAccount: 1000,
    bulkUsers: 500,
    /** Creating, and deleting: each so often in an hour, for one channel. */
    changesPerHour: 100,
  },
  webhookUrl: 500,
  liffAppsPerChannel: 30,
} as const;

/** Lifetimes in milliseconds, counted on the simulator's clock. */
export const lifetimes = {
  replyToken: 60_000,
  /** A redelivered event's reply token is refused this long after the event itself. */
  replyTokenAfterEvent: 20 * 60_000,
  retryKey: 24 * 3_600_000,
  idToken: 3_600_000,
  liffAccessToken: 12 * 3_600_000,
  statelessChannelToken: 15 * 60_000,
  shortLivedChannelToken: 30 * 24 * 3_600_000,
  /** People who wrote to the account within this time receive pushes without being friends. */
  openChat: 7 * 24 * 3_600_000,
} as const;
