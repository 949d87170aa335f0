import { afterAll } from 'vitest';
import { createLocalEnvironment } from '../testing/environment.ts';
import { openBrowser } from './open-browser.ts';

/** The product with its pages, and a browser to look at them with; both are closed after the last test of the file. */
export async function openProduct(options: Parameters<typeof createLocalEnvironment>[0] = {}) {
  const environment = await createLocalEnvironment({ pages: true, ...options });
  afterAll(() => environment.close());
  const browser = await openBrowser();
  afterAll(() => browser.close());
  return { environment, browser };
}
