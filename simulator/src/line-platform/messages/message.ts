import { z } from 'zod';
import { limits } from '../limits.ts';
import { type ErrorDetail, type LineApiError, lineError } from '../line-error.ts';
import { flexMessage } from './flex-container.ts';
import { audioMessage, imageMessage, imagemapMessage, videoMessage } from './media.ts';
import { templateMessage } from './template.ts';
import { locationMessage, stickerMessage, textMessage, textV2Message } from './text.ts';

export const messageSchema = z.discriminatedUnion('type', [
  textMessage,
  textV2Message,
  stickerMessage,
  imageMessage,
  videoMessage,
  audioMessage,
  locationMessage,
  imagemapMessage,
  templateMessage,
  flexMessage,
]);
export type Message = z.infer<typeof messageSchema>;

/** The message objects of one request. */
export const messagesField = z.array(messageSchema).min(1).max(limits.messagesPerRequest);

const messageTypes = messageSchema.options.map((option) => option.shape.type.value).join(', ');

const valueAt = (root: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );

const dotted = (path: PropertyKey[]) =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );
const pointer = (path: PropertyKey[]) => `/${path.map(String).join('/')}`;

type Fault = { path: PropertyKey[]; message: string };

function faultsOf(error: z.ZodError, body: unknown): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const path = [...issue.path];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field' }));
    if (issue.code === 'custom') return [{ path, message: issue.message }];
    const found = valueAt(body, path);
    if (found === undefined || found === null) return [{ path, message: 'must be specified' }];
    if (issue.code === 'invalid_union') {
      const isMessageType = path.length === 3 && path[0] === 'messages' && path[2] === 'type';
      const known = isMessageType ? `Must be one of the following values: [${messageTypes}]` : undefined;
      return [{ path, message: known ?? 'invalid property' }];
    }
    if (issue.code === 'invalid_value')
      return [{ path, message: `Must be one of the following values: [${issue.values.join(', ')}]` }];
    if (issue.code === 'too_small' || issue.code === 'too_big') {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const empty =
        issue.code === 'too_small' && (found === '' || (Array.isArray(found) && found.length === 0));
      return [{ path, message: empty ? 'May not be empty' : `Size must be ${bound}` }];
    }
    return [{ path, message: 'invalid property' }];
  });
}

/**
 * Parses a request body; throws what LINE answers. LINE reports the inside of a Flex message by a pointer that
 * starts at its container (`/footer/contents/2`) and everything else by a dotted path (`messages[0].text`).
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw toLineError(faultsOf(parsed.error, body), body);
}

function toLineError(faults: Fault[], body: unknown): LineApiError {
  const plain: ErrorDetail[] = [];
  const inside = new Map<number, ErrorDetail[]>();
  for (const { path, message } of faults) {
    const [field, index, part] = path;
    const isContent = field === 'messages' && typeof index === 'number';
    const type = isContent ? valueAt(body, ['messages', index, 'type']) : undefined;
    if (isContent && typeof index === 'number' && type === 'flex' && part === 'contents')
      inside.set(index, [...(inside.get(index) ?? []), { message, property: pointer(path.slice(3)) }]);
    else if (isContent && typeof index === 'number' && type === 'template' && part === 'template')
      inside.set(index, [...(inside.get(index) ?? []), { message, property: pointer(path.slice(2)) }]);
    else plain.push({ message, property: dotted(path) });
  }
  const [first] = [...inside].sort(([a], [b]) => a - b);
  if (plain.length > 0 || !first)
    return lineError(400, `The request body has ${plain.length} error(s)`, plain);
  return lineError(400, `A message (messages[${first[0]}]) in the request body is invalid`, first[1]);
}
