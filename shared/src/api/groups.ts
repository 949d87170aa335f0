import { z } from 'zod';
import { type Group, type GroupReceives, groupReceives } from '../people/member.ts';

/**
 * The LINE groups of an office, in the manner of `api.ts`, for its administrators:
 *
 * | call | body | answer |
 * |---|---|---|
 * | GET  /api/{office}/groups | | `GroupsView` |
 * | POST /api/{office}/groups/{id} | `GroupBody` | `GroupsView` as it is then |
 */
export type GroupsView = {
  /** Does the office announce what it publishes in groups at all? */
  announces: boolean;
  groups: {
    id: string;
    name: string;
    status: Group['status'];
    receives: GroupReceives;
    /** ISO 8601: since when it has this status; of groups from before that was kept, when it was last changed. */
    since: string;
  }[];
};

export const groupBodySchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('accept'), receives: z.enum(groupReceives) }),
  z.strictObject({ action: z.literal('end') }),
]);
export type GroupBody = z.infer<typeof groupBodySchema>;
