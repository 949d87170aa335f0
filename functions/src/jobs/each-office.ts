import type { Context, Office } from '../context.ts';

/**
 * Does one part of a job for each office. What fails at one office is logged and keeps no other waiting; in the end it
 * throws once, so that whoever runs the job knows it has to run again.
 */
export async function eachOffice(
  context: Context,
  job: string,
  work: (office: Office) => Promise<void>,
): Promise<void> {
  const failed: string[] = [];
  for (const [officeId, office] of context.offices) {
    try {
      await work(office);
    } catch (error) {
      context.logger.error({ err: error, officeId, job }, 'job failed');
      failed.push(officeId);
    }
  }
  if (failed.length > 0) throw new JobFailedError(`${job} failed for ${failed.join(', ')}`);
}

export class JobFailedError extends Error {
  override name = 'JobFailedError';
}
