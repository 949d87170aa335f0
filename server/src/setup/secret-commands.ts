import { LINK_SECRET, SEAL_KEY } from '@prakat/functions/cloud/installation';
import { officeVariable } from '@prakat/functions/config/office-variable';
import { channelFields, type OfficeChannels, secretFields } from './answers.ts';

/**
 * The commands that put the secrets of an installation into Secret Manager, for the technician to give: each asks for
 * its value at the terminal. Those that are there with the same value are left out.
 */
export function secretCommands(
  project: string,
  offices: ReadonlyMap<string, OfficeChannels>,
  there: Readonly<Record<string, string>>,
): string[] {
  const set = `npx firebase-tools functions:secrets:set --project ${project}`;
  const commands = [LINK_SECRET, SEAL_KEY]
    .filter((name) => !there[name])
    .map((name) => `openssl rand -hex 32 | ${set} --data-file - ${name}`);
  for (const [officeId, channels] of offices) {
    for (const field of secretFields) {
      const name = officeVariable(officeId, channelFields[field]);
      if (channels[field] !== '' && there[name] !== channels[field]) commands.push(`${set} ${name}`);
    }
  }
  return commands;
}
