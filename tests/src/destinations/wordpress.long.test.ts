import { destinationContract } from '@prakat/functions/destinations/destination-contract';
import { wordpressDestination } from '@prakat/functions/destinations/testing/wordpress-office';
import { afterAll, beforeAll, describe } from 'vitest';
import {
  startWordPress,
  WORDPRESS_PACKAGES,
  type WordPressServer,
  whyNoWordPress,
} from '../testing/wordpress/wordpress-server.ts';
import { WordPressSite } from './wordpress-site.ts';

// A genuine WordPress of Debian's packages, with a database of its own and without the net.

const lacking = whyNoWordPress();
const name = lacking === null ? 'the genuine WordPress' : `SKIPPED: ${lacking} (${WORDPRESS_PACKAGES})`;

describe.skipIf(lacking !== null)(name, () => {
  let server: WordPressServer;
  beforeAll(async () => {
    server = await startWordPress();
  });
  afterAll(() => server?.close());

  destinationContract('a website on WordPress', {
    kind: 'wordpress',
    placement: 'wordpress',
    world: async () => {
      const site = new WordPressSite(server);
      return {
        open: (life) => wordpressDestination(site.with(), { life }),
        outside: () => site.everything(),
      };
    },
  });
});
