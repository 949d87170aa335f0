import type { CloudNames } from '@prakat/functions/backup/open-cloud';
import { neededSecrets, SECRETS, SETUP_SECRETS } from '@prakat/functions/cloud/installation';
import { parseSecrets } from '@prakat/functions/cloud/secrets';
import {
  credentialNames,
  LOGIN_CHANNEL_SECRET,
  officeVariable,
  wordpressNames,
} from '@prakat/functions/config/office-variable';
import type { CloudSecrets } from '@prakat/functions/doctor/cloud-secrets';
import type { CloudDoors } from './cloud.ts';
import type { Environment } from './offices.ts';

export type OfficeSecrets = CloudSecrets & {
  /** What is in the secrets that hold several, by their names; null for one that is not there yet. */
  together: { functions: Record<string, string> | null; setup: Record<string, string> | null };
};

/**
 * The secrets of the connected offices as Secret Manager has them: all in one, or each by its own name as it once was.
 * Those of the LINE Login channels are for setting up and checking alone, so none of them is missing.
 */
export async function readOfficeSecrets(
  environment: Environment,
  { project }: CloudNames,
  officeIds: readonly string[],
  { secrets }: Pick<CloudDoors, 'secrets'>,
): Promise<OfficeSecrets> {
  const hasToken = (id: string) => environment[officeVariable(id, credentialNames.channelAccessToken)];
  const needed = neededSecrets({
    officeIds,
    longLivedTokens: officeIds.filter(hasToken),
    wordpress: officeIds.filter((id) => environment[officeVariable(id, wordpressNames.user)]),
  });
  const login = officeIds.map((id) => officeVariable(id, LOGIN_CHANNEL_SECRET));
  const several = await secrets(project, [SECRETS, SETUP_SECRETS]);
  const open = (name: string) => {
    const text = several.values[name];
    return text === undefined ? null : parseSecrets(text, name);
  };
  const together = { functions: open(SECRETS), setup: open(SETUP_SECRETS) };
  const single = await secrets(project, [
    ...(together.functions ? [] : needed),
    ...(together.setup ? [] : login),
  ]);
  const values = { ...single.values, ...together.functions, ...together.setup };
  // The functions have been told to look for the one, wherever the others are.
  if (environment[SECRETS] && !together.functions) return { values, missing: [SECRETS], together };
  return { values, missing: needed.filter((name) => !values[name]), together };
}
