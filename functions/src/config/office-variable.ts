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

/**
 * An account of the office's WordPress that may publish, and an application password of it: both where the profile says
 * `wordpress`. The password goes to that website alone.
 */
export const wordpressNames = { user: 'WORDPRESS_USER', password: 'WORDPRESS_PASSWORD' } as const;

/** The name of an office's variable: `si-bun-rueang` and `LIFF_ID` give `SI_BUN_RUEANG_LIFF_ID`. */
export const officeVariable = (officeId: string, name: string): string =>
  `${officeId.toUpperCase().replaceAll('-', '_')}_${name}`;

/** Ends that only an office's variables have, rightly spelt or nearly so. */
const officeEnd = /(?:^|_)(?:LINE_(?:LOGIN_)?CHANNEL_\w*|LIFF_ID|WORDPRESS_(?:USER|PASSWORD))$/i;

/**
 * Says which variables are set as an office's and fit no office of these, misspelt or of an office whose profile is not
 * there; null where all fit. Nothing would read them, and the office they were meant for would be left out unsaid.
 */
export function strayProblem(
  environment: Readonly<Record<string, string | undefined>>,
  officeIds: Iterable<string>,
): string | null {
  const offices = [...officeIds];
  const ends = [...Object.values(credentialNames), LOGIN_CHANNEL_SECRET, ...Object.values(wordpressNames)];
  const fitting = new Set(offices.flatMap((id) => ends.map((end) => officeVariable(id, end))));
  const nearly = offices.map(
    (id) => new RegExp(`^${officeVariable(id, '')}(?:\\w*_)?(?:LINE|LIFF|WORDPRESS)_`, 'i'),
  );
  const strays = Object.keys(environment).filter(
    (name) =>
      environment[name] &&
      !fitting.has(name) &&
      (officeEnd.test(name) || nearly.some((pattern) => pattern.test(name))),
  );
  if (strays.length === 0) return null;
  return `ตัวแปรของช่องทาง LINE หรือ WordPress ไม่ตรงกับหน่วยงานใด: ${strays.join(', ')} กรุณาตรวจตัวสะกดและรหัสหน่วยงาน หรือลบออก`;
}
