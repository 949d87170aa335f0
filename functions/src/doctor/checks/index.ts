import type { Check } from '../check.ts';
import { administrators } from './administrators.ts';
import { backup } from './backup.ts';
import { channel } from './channel.ts';
import { clock } from './clock.ts';
import { custodian } from './custodian.ts';
import { deadLetters } from './dead-letters.ts';
import { delivery } from './delivery.ts';
import { deployment } from './deployment.ts';
import { disk } from './disk.ts';
import { files } from './files.ts';
import { indexes } from './indexes.ts';
import { liffApp } from './liff-app.ts';
import { malwareScanner } from './malware-scanner.ts';
import { menus } from './menus.ts';
import { order } from './order.ts';
import { ownWebsite } from './own-website.ts';
import { pageDrawer } from './page-drawer.ts';
import { province } from './province.ts';
import { quota } from './quota.ts';
import { restoreTrial } from './restore-trial.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { steps } from './steps.ts';
import { store } from './store.ts';
import { trafficLog } from './traffic-log.ts';
import { variables } from './variables.ts';
import { webhook } from './webhook.ts';
import { webmasters } from './webmasters.ts';
import { website } from './website.ts';

/** Every check, in the order in which they are done and shown; what others need comes before them. */
export const checks: readonly Check[] = [
  variables,
  clock,
  schema,
  store,
  files,
  malwareScanner,
  pageDrawer,
  disk,
  indexes,
  rules,
  deployment,
  website,
  delivery,
  backup,
  restoreTrial,
  trafficLog,
  channel,
  webhook,
  liffApp,
  menus,
  quota,
  ownWebsite,
  administrators,
  webmasters,
  order,
  steps,
  custodian,
  province,
  deadLetters,
];
