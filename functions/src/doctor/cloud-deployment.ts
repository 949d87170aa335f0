import { applicationDefault } from 'firebase-admin/app';
import { z } from 'zod';

const RUN = 'https://run.googleapis.com';
const ARTIFACTS = 'https://artifactregistry.googleapis.com';
const TIMEOUT_MS = 10_000;

/** Where functions run, and the images that Google builds of them are. */
export const FUNCTIONS_LOCATION = 'asia-southeast1';
/** The functions that Hosting calls for everybody; Google's own services call the others. */
export const PUBLIC_FUNCTIONS = ['app', 'papers'] as const;

/** How the functions stand at Google. */
export type Deployment = {
  /** Those of `PUBLIC_FUNCTIONS` that are not deployed. */
  missing: string[];
  /** Deployed ones that Google lets nobody call but accounts with a role. */
  closed: string[];
  /** The accounts that the deployed ones run as, each once. */
  serviceAccounts: string[];
  /** Images of earlier deployments are deleted; null where there are none yet. */
  cleansUp: boolean | null;
};

const serviceSchema = z.object({
  invokerIamDisabled: z.boolean().default(false),
  template: z.object({ serviceAccount: z.string().default('') }),
});
const policySchema = z.object({
  bindings: z.array(z.object({ role: z.string(), members: z.array(z.string()).default([]) })).default([]),
});
const repositorySchema = z.object({ cleanupPolicies: z.record(z.string(), z.unknown()).default({}) });

const ownToken = async (): Promise<string> => (await applicationDefault().getAccessToken()).access_token;

/**
 * Reads how the functions of a project were deployed, from Cloud Run and Artifact Registry. `accessToken` gives a token of
 * whoever runs the program. Throws when they may not see it, or Google cannot be reached.
 */
export async function readDeployment(
  project: string,
  {
    accessToken = ownToken,
    runUrl = RUN,
    artifactsUrl = ARTIFACTS,
  }: { accessToken?: () => Promise<string>; runUrl?: string; artifactsUrl?: string } = {},
): Promise<Deployment> {
  const authorization = `Bearer ${await accessToken()}`;
  const place = `projects/${project}/locations/${FUNCTIONS_LOCATION}`;
  const read = async (product: string, address: string): Promise<unknown> => {
    const answer = await fetch(address, {
      headers: { authorization },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${product} answers ${answer.status}`);
    return answer.json();
  };
  const deployment: Deployment = { missing: [], closed: [], serviceAccounts: [], cleansUp: null };
  for (const name of PUBLIC_FUNCTIONS) {
    const address = `${runUrl}/v2/${place}/services/${name}`;
    const found = await read('Cloud Run', address);
    if (found === null) {
      deployment.missing.push(name);
      continue;
    }
    const { invokerIamDisabled, template } = serviceSchema.parse(found);
    if (!deployment.serviceAccounts.includes(template.serviceAccount))
      deployment.serviceAccounts.push(template.serviceAccount);
    if (invokerIamDisabled) continue;
    const { bindings } = policySchema.parse(await read('Cloud Run', `${address}:getIamPolicy`));
    const isOpen = bindings.some(
      ({ role, members }) => role === 'roles/run.invoker' && members.includes('allUsers'),
    );
    if (!isOpen) deployment.closed.push(name);
  }
  const images = await read('Artifact Registry', `${artifactsUrl}/v1/${place}/repositories/gcf-artifacts`);
  if (images !== null)
    deployment.cleansUp = Object.keys(repositorySchema.parse(images).cleanupPolicies).length > 0;
  return deployment;
}
