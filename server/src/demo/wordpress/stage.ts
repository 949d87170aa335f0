import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { officeVariable, wordpressNames } from '@prakat/functions/config/office-variable';
import type { ProofRecord } from '@prakat/functions/store/proof-record';
import { Player } from '@prakat/simulator/play/player';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import { openAudited } from '../../audit/open-audited.ts';
import { runAudit } from '../../audit/run-audit.ts';
import { createLocalEnvironment } from '../../environment.ts';
import type { DemoSite } from './demo-site.ts';

/** The whole product on free ports and in a folder that is removed, with one office whose website is the real one. */
export type WordPressStage = {
  /** Its people. Every wait ends with the signal's reason once the demo is stopped. */
  player(signal?: AbortSignal): Player;
  /** What the product keeps of its look at a publication on the website. */
  proofOf(publicationId: string): Promise<ProofRecord | null>;
  /** Why the last order for a publication there has not been carried out, a Thai sentence; null for nothing. */
  troubleOf(publicationId: string): Promise<string | null>;
  /** Audits everything that is stored, and says so line by line; true when nothing was found. */
  audit(say: (line: string) => void): Promise<boolean>;
  close(): Promise<void>;
};

export async function openWordPressStage({ profile, login }: DemoSite): Promise<WordPressStage> {
  const profiles = mkdtempSync(join(tmpdir(), 'prakat-demo-'));
  const removeProfiles = () => rmSync(profiles, { recursive: true, force: true });
  writeFileSync(join(profiles, `${OFFICE}.json`), JSON.stringify(profile));
  const variables = {
    [officeVariable(OFFICE, wordpressNames.user)]: login.user,
    [officeVariable(OFFICE, wordpressNames.password)]: login.password,
  };
  const environment = await createLocalEnvironment({ officesDir: profiles, variables }).catch((error) => {
    removeProfiles();
    throw error;
  });
  const { machine, lineUrl, dataDir, settle } = environment;
  const { store } = machine.context;
  return {
    player: (signal) =>
      new Player(OFFICE, machine.url, lineUrl, {
        settled: async () => {
          signal?.throwIfAborted();
          await settle();
        },
      }),
    proofOf: async (id) => (await store.get('proofs', `${id}:wordpress`)) ?? null,
    async troubleOf(id) {
      const orders = await store.find('outbox', 'byRecord', { equals: { 'about.id': id }, limit: 100 });
      const undone = orders.items.filter(
        ({ task, status }) => 'placement' in task && task.placement === 'wordpress' && status !== 'delivered',
      );
      return undone.at(-1)?.lastError ?? null;
    },
    async audit(say) {
      const audited = await openAudited(readSettings({ DATA_DIR: dataDir }), null);
      try {
        return await runAudit(audited, [OFFICE], { seals: [], backups: [] }, { line: say, fault: say });
      } finally {
        await audited.close();
      }
    },
    async close() {
      await environment.close();
      removeProfiles();
    },
  };
}
