/** `robots.txt`. On Cloud Functions Google's server keeps that address for itself, so Hosting serves it as a file. */
export const ROBOTS = 'User-agent: *\nDisallow: /api/\nDisallow: /line/\n';
