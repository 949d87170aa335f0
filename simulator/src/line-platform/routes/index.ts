import type { LineRoute } from '../route.ts';
import { channelTokenRoutes } from './channel-token.ts';
import { chatRoutes } from './chat.ts';
import { liffAppRoutes } from './liff-apps.ts';
import { loginRoutes } from './login.ts';
import { messageRoutes } from './messages.ts';
import { peopleRoutes } from './people.ts';
import { quotaRoutes } from './quota.ts';
import { richMenuRoutes } from './rich-menu.ts';
import { richMenuLinkRoutes } from './rich-menu-links.ts';
import { webhookEndpointRoutes } from './webhook-endpoint.ts';

/** Every route of LINE that the simulator answers. */
export const lineRoutes: LineRoute[] = [
  ...messageRoutes,
  ...quotaRoutes,
  ...peopleRoutes,
  ...chatRoutes,
  ...webhookEndpointRoutes,
  ...richMenuLinkRoutes,
  ...richMenuRoutes,
  ...channelTokenRoutes,
  ...loginRoutes,
  ...liffAppRoutes,
];
