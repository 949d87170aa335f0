/** The LINE credentials of an office, by the end of the variable's name. */
export const credentialNames = {
  channelId: 'LINE_CHANNEL_ID',
  channelSecret: 'LINE_CHANNEL_SECRET',
  channelAccessToken: 'LINE_CHANNEL_ACCESS_TOKEN',
  loginChannelId: 'LINE_LOGIN_CHANNEL_ID',
  liffId: 'LIFF_ID',
} as const;

/**
 * The secret of the LINE Login channel, with which `npm run setup` and `npm run doctor` look after LIFF apps. The
 * product itself never needs it, and it never goes up to the cloud.
 */
export const LOGIN_CHANNEL_SECRET = 'LINE_LOGIN_CHANNEL_SECRET';

/** The name of an office's variable: `si-bun-rueang` and `LIFF_ID` give `SI_BUN_RUEANG_LIFF_ID`. */
export const officeVariable = (officeId: string, name: string): string =>
  `${officeId.toUpperCase().replaceAll('-', '_')}_${name}`;
