/** One phone on the page. Without a person it still waits for one; without a chat it shows the chat list. */
export type PhoneRoute = {
  office: string;
  /** Key of a person of the office. */
  person?: string;
  /** `bot` for the 1:1 chat with the Official Account, else the key of a group. */
  chat?: string;
  /** LINE for PC instead of LINE on a phone. */
  pc?: boolean;
};

export const BOT_CHAT = 'bot';
const NONE = '-';

/** `#/office/person/chat`, phones joined by `&`, `/pc` after the chat for LINE for PC. */
export function parseRoute(hash: string): PhoneRoute[] {
  return hash
    .replace(/^#/, '')
    .split('&')
    .map((part) => part.split('/').filter(Boolean).map(decode))
    .flatMap(([office, person, chat, mode]) =>
      office
        ? [
            {
              office,
              ...(person && person !== NONE ? { person } : {}),
              ...(chat && chat !== NONE ? { chat } : {}),
              ...(mode === 'pc' ? { pc: true } : {}),
            },
          ]
        : [],
    );
}

export function formatRoute(phones: PhoneRoute[]): string {
  const one = ({ office, person, chat, pc }: PhoneRoute) => {
    const segments = [office, person ?? NONE, chat ?? NONE, pc ? 'pc' : NONE];
    while (segments.at(-1) === NONE) segments.pop();
    return `/${segments.map(encodeURIComponent).join('/')}`;
  };
  return `#${phones.map(one).join('&')}`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
