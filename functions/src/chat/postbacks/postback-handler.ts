import type { Postback } from '@prakat/shared/buttons/postback-data';
import type { Answer, MemberScope } from '../scope.ts';

export type PostbackName = Postback['a'];
export type PostbackOf<A extends PostbackName> = Extract<Postback, { a: A }>;

/** What a button does, by the verb in its data. One file each, listed in `index.ts`; its effect happens once. */
export type PostbackHandler<A extends PostbackName> = {
  verb: A;
  handle(scope: MemberScope, postback: PostbackOf<A>): Promise<Answer>;
};
