import { HTTPFetchError } from '@line/bot-sdk';

/** What somebody sent in a chat: its bytes and the type that LINE says it has. */
export type MessageContent = { ok: true; bytes: Buffer; type: string } | { ok: false; why: NoContent };

/**
 * `gone`: LINE has it no more, it was taken back, or it never was. `too_large`: more than was asked for, of which no more was
 * read. `not_now`: LINE is not ready, or was not reached.
 */
export type NoContent = 'gone' | 'too_large' | 'not_now';

/**
 * Fetches what somebody sent in a chat, of at most `most` bytes. Throws `HTTPFetchError` for a token that LINE does not take, as
 * every call does. LINE's SDK has such a call, which cannot be broken off and reads all that comes.
 */
export async function fetchContent(
  { baseUrl, token, messageId }: { baseUrl: string; token: string; messageId: string },
  most: number,
  signal: AbortSignal,
): Promise<MessageContent> {
  const path = `/v2/bot/message/${encodeURIComponent(messageId)}/content`;
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(new URL(path, baseUrl), { headers, signal });
  const { status, statusText } = response;
  if (status === 200) return readWithin(response, most);
  await response.body?.cancel();
  if (status === 401)
    throw new HTTPFetchError(`${status} - ${statusText}`, {
      status,
      statusText,
      headers: response.headers,
      body: '',
    });
  // 202: a long video that is still being prepared.
  const isRefused = status >= 400 && status < 500 && status !== 429;
  return { ok: false, why: isRefused ? 'gone' : 'not_now' };
}

async function readWithin(response: Response, most: number): Promise<MessageContent> {
  const tooLarge = { ok: false, why: 'too_large' } as const;
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > most) {
    await response.body?.cancel();
    return tooLarge;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    // Leaving the loop ends the connection.
    if (length > most) return tooLarge;
    parts.push(part);
  }
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return { ok: true, bytes: Buffer.concat(parts), type };
}
