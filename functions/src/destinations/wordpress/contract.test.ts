import { destinationContract } from '../destination-contract.ts';
import { WordPressDouble } from '../testing/wordpress-double.ts';
import { wordpressDestination } from '../testing/wordpress-office.ts';

destinationContract('a website on WordPress', {
  kind: 'wordpress',
  placement: 'wordpress',
  world: async () => {
    const site = new WordPressDouble();
    return { open: (life) => wordpressDestination(site, { life }), outside: async () => site.everything() };
  },
});
