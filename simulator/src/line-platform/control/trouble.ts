import { z } from 'zod';
import type { SimQuota } from '../control-api.ts';
import { type Office, usedThisMonth } from '../office.ts';
import type { Platform } from '../platform.ts';
import { lineRoutes } from '../routes/index.ts';
import { DoorRefusal, door, officeOf } from './door.ts';

const times = z.number().int().min(1).max(10_000).default(1);
const known = new Set(lineRoutes.map((route) => route.id));
const route = z.string().refine((id) => known.has(id), 'no such route in the simulator');

const fail = door(
  'post',
  'fail',
  z.strictObject({
    route,
    status: z.union([z.literal(0), z.number().int().min(400).max(599)]),
    times,
    message: z.string().optional(),
    after: z.boolean().default(false),
  }),
  (platform, { message, ...failure }) => {
    platform.faults.fail({ ...failure, ...(message === undefined ? {} : { message }) });
    return {};
  },
);

const delay = door(
  'post',
  'delay',
  z.strictObject({
    route,
    ms: z.number().int().min(0).max(600_000),
    times,
    officeId: z.string().optional(),
  }),
  (platform, { officeId, ...delayed }) => {
    platform.faults.delay({ ...delayed, ...(officeId === undefined ? {} : { officeId }) });
    return {};
  },
);

const heal = door('post', 'heal', z.object({}), (platform) => {
  platform.faults.clear();
  return {};
});

const quotaOf = (platform: Platform, office: Office): SimQuota => ({
  limit: office.state.quotaLimit,
  used: usedThisMonth(office, platform.now()),
});

const setQuota = door(
  'post',
  'quota',
  z.strictObject({ officeId: z.string(), limit: z.number().int().nonnegative().nullable() }),
  (platform, { officeId, limit }) => {
    const office = officeOf(platform, officeId);
    office.state.quotaLimit = limit;
    platform.touch();
    return quotaOf(platform, office);
  },
);

const quota = door('get', 'quota', z.object({ officeId: z.string() }), (platform, { officeId }) =>
  quotaOf(platform, officeOf(platform, officeId)),
);

const useWebhook = door(
  'post',
  'webhook',
  z.strictObject({ officeId: z.string(), active: z.boolean() }),
  (platform, { officeId, active }) => {
    officeOf(platform, officeId).state.webhookActive = active;
    platform.touch();
    return {};
  },
);

const clock = door('get', 'clock', z.object({}), (platform) => ({ now: platform.now() }));

const moveClock = door(
  'post',
  'clock',
  z.union([z.strictObject({ advanceMs: z.number().int() }), z.strictObject({ now: z.number().int() })]),
  async (platform, input) => {
    await platform.moveClock('now' in input ? input.now : platform.now() + input.advanceMs);
    return { now: platform.now() };
  },
);

const settle = door('post', 'settle', z.object({}), async (platform) => {
  await platform.webhooks.settle();
  return {};
});

/** Empties chats, queues and counters. Friendships, groups, menus and settings stay. */
const reset = door('post', 'reset', z.object({}), async (platform) => {
  await platform.webhooks.settle();
  platform.faults.clear();
  platform.requests.length = 0;
  for (const office of platform.offices.values()) {
    const { state } = office;
    Object.assign(state, {
      chats: {},
      contents: {},
      unsent: {},
      wroteAt: {},
      usage: {},
      sent: {},
      retryKeys: {},
      replyTokens: {},
      events: [],
    });
    const { officeId, people, groups } = office.seed;
    const chatIds = [...people.map((person) => person.lineUserId), ...groups.map((group) => group.groupId)];
    for (const chatId of chatIds) platform.changes.emit('chat', { officeId, chatId });
  }
  platform.touch();
  return {};
});

const unknown = (method: 'get' | 'post') =>
  door(method, '*rest', z.unknown(), () => {
    throw new DoorRefusal(404, 'ไม่มีคำสั่งนี้ในเครื่องจำลอง');
  });

export const troubleDoors = [
  fail,
  delay,
  heal,
  setQuota,
  quota,
  useWebhook,
  clock,
  moveClock,
  settle,
  reset,
  unknown('get'),
  unknown('post'),
];
