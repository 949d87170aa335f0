import type { Context, Office } from '../context.ts';

/** Offices that a job works on at the same moment: each waits for the database most of the time. */
const AT_ONCE = 20;

/**
 * Does one part of a job for each office, some at a time. What fails at one office is logged and keeps no other
 * waiting; in the end it throws once, so that whoever runs the job knows it has to run again.
 */
export async function eachOffice(
  context: Context,
  job: string,
  work: (office: Office) => Promise<void>,
): Promise<void> {
  const failed: string[] = [];
  const offices = context.offices.entries();
  const worker = async () => {
    for (const [officeId, office] of offices) {
      try {
        await work(office);
      } catch (error) {
        context.logger.error({ err: error, officeId, job }, 'job failed');
        failed.push(officeId);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failed.length > 0) throw new JobFailedError(`${job} failed for ${failed.sort().join(', ')}`);
}

export class JobFailedError extends Error {
  override name = 'JobFailedError';
}
