import type { PostbackHandler } from './postback-handler.ts';
import { refuseByCard } from './refuse-by-card.ts';

export const reject: PostbackHandler<'reject'> = { verb: 'reject', handle: refuseByCard };
