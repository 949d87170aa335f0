import { decideByCard } from './decide-by-card.ts';
import type { PostbackHandler } from './postback-handler.ts';

export const propose: PostbackHandler<'propose'> = { verb: 'propose', handle: decideByCard };
