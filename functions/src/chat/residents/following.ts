import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import {
  followedOf,
  following,
  notFollowing,
  type Subscription,
  subscriptionId,
} from '@prakat/shared/subscriptions/subscription';
import {
  followingCarousel,
  followsNoLonger,
  followsNothing,
  followsNow,
} from '../../cards/flex/following-bubbles.ts';
import { residentHelp } from '../../cards/flex/resident-bubbles.ts';
import type { LineMessage } from '../../line/line-client.ts';
import { findSubscription } from '../../subscriptions/subscribers.ts';
import { claimEvent } from '../claim-event.ts';
import type { Answer, PersonScope } from '../scope.ts';

/** The office's categories, with those that the person follows. */
export async function followingAnswer({
  context,
  office: { profile },
  officeId,
  lineUserId,
}: PersonScope): Promise<LineMessage> {
  const subscription = await findSubscription(context.store, officeId, lineUserId);
  return followingCarousel(profile, followedOf(profile, subscription));
}

/** Follows a category, or stops: the one thing that residents do in the chat that is kept. What changes nothing writes nothing. */
export async function changeFollowing(
  { context, office: { profile }, officeId, lineUserId, eventId }: PersonScope,
  pressed: PostbackOf<'follow' | 'unfollow' | 'unfollow_all'>,
): Promise<Answer> {
  const category = 'k' in pressed ? profile.categories.find(({ id }) => id === pressed.k) : undefined;
  let answer: LineMessage = residentHelp(
    profile,
    'ปุ่มนี้ใช้ไม่ได้แล้ว หมวดหมู่ของหน่วยงานเปลี่ยนไป กรุณากด “ติดตามหมวดหมู่” เพื่อเลือกใหม่',
  );
  const first = await claimEvent(context, eventId, async (tx) => {
    const before = await findSubscription(tx, officeId, lineUserId);
    const change = (after: Subscription | null) => () => {
      if (after === before) return;
      if (after) tx.put('subscriptions', after);
      else tx.delete('subscriptions', subscriptionId(officeId, lineUserId));
    };
    if (pressed.a === 'unfollow_all') {
      answer = followsNothing(profile);
      return change(null);
    }
    if (!category) return change(before);
    if (pressed.a === 'follow') {
      answer = followsNow(profile, category);
      return change(following(before, { officeId, lineUserId }, category.id, context.clock()));
    }
    const after = notFollowing(before, category.id);
    answer = followsNoLonger(profile, category, followedOf(profile, after).length);
    return change(after);
  });
  return first ? [answer] : [];
}
