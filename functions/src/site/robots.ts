import { sitePages } from '@prakat/shared/addresses/site';

/**
 * `robots.txt`, with the map of the website where its address is known. On Cloud Functions Google's server keeps that address
 * for itself, so Hosting serves it as a file.
 */
export const robots = (publicUrl: string | null): string =>
  [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /line/',
    'Disallow: /*/search?',
    ...(publicUrl ? ['', `Sitemap: ${publicUrl.replace(/\/$/, '')}${sitePages.sitemap()}`] : []),
    '',
  ].join('\n');
