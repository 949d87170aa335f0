import { docCommands } from './doc-commands.ts';

/** Commands that another test runs, and a word of it that shows where. */
export const runElsewhere: Record<string, { by: string; word: string }> = {
  'npm run build:functions -- --demo': {
    by: 'tests/src/cloud-package/testing/installed.ts',
    word: 'demoEnvironment',
  },
  'firebase emulators:start --project demo-prakat': {
    by: 'tests/src/cloud-package/testing/firebase-emulators.ts',
    word: 'emulators:start',
  },
  'npm run test:firestore': { by: '.ci/run', word: 'npm run --silent test:firestore' },
  'STORE=firestore npx vitest run tests/src/scenarios': {
    by: 'tests/src/testing/environment.ts',
    word: 'process.env.STORE',
  },
  'npx vitest run --config vitest.long.config.ts tests/src/scale': {
    by: 'tests/src/scale/scale-doc.long.test.ts',
    word: 'UPDATE_SCALE',
  },
  'UPDATE_SCALE=1 npx vitest run --config vitest.long.config.ts tests/src/scale': {
    by: 'tests/src/scale/scale-doc.long.test.ts',
    word: 'UPDATE_SCALE',
  },
  'npm run demo -- --wordpress https://test.example.go.th': {
    by: 'tests/src/destinations/demo-on-wordpress.long.test.ts',
    word: "programs.run('demo', ['--wordpress'",
  },
  'npm run members -- export PERSON --out FOLDER': {
    by: 'tests/src/people/personal-data.test.ts',
    word: 'exportPersonFiles',
  },
  'npm run members -- erase PERSON': {
    by: 'tests/src/people/personal-data.test.ts',
    word: 'eraseByOperator',
  },
  'npm run line -- install si-bun-rueang': {
    by: 'server/src/menus/install-menus.test.ts',
    word: 'installMenus(office',
  },
  'npm run doctor': { by: 'server/src/doctor/doctor.test.ts', word: 'openOneMachine' },
  'npm run setup': { by: 'server/src/setup/programs.long.test.ts', word: "programs.run('setup'" },
};

/** Commands of the guides that are run here, in the order of the guides, and what each must say. */
export const runHere: Record<string, RegExp> = {
  'npm run backup -- /var/backups/prakat/prakat.tar': /อ่านทวนแล้ว/,
  'npm run restore -- /var/backups/prakat/prakat.tar': /audit: ok/,
  'npm run backup -- --into /var/backups/prakat': /อ่านทวนแล้ว/,
  'npm run restore -- /var/backups/prakat --try': /ทดลองกู้คืนสำเร็จ/,
  'npm run backup -- keygen /media/stick/prakat-backup.key': /BACKUP_RECIPIENTS=age1/,
  'tar -tf prakat.tar': /^prakat-backup\.json\n[\s\S]*\nmanifest\.json\nSHA256SUMS\nSEAL\n$/,
  'tar -xf prakat.tar': /^$/,
  'sha256sum --check --quiet SHA256SUMS': /^$/,
  'gzip -dc records/submissions-000001.jsonl.gz': /"officeId":"si-bun-rueang"/,
  'npm run members -- set-up-code si-bun-rueang': /รหัสติดตั้ง/,
  'curl --fail --silent http://127.0.0.1:4400/healthz': /"status":"ok"/,
  'npm run backup -- /var/backups/prakat/before-the-move.tar': /อ่านทวนแล้ว/,
  'DATA_DIR=/tmp/drill OFFICES_DIR=/tmp/drill-offices npm run restore -- /var/backups/prakat/prakat.tar':
    /audit: ok/,
  'DATA_DIR=/tmp/drill OFFICES_DIR=/tmp/drill-offices npm run audit': /audit: ok/,
  'rm -r /tmp/drill /tmp/drill-offices': /^$/,
  'npm run audit': /audit: ok/,
  'npm run audit -- --export /var/backups/prakat/log.jsonl': /ส่งออกบันทึกแล้ว/,
  'npm run audit -- --offline /var/backups/prakat/log.jsonl': /offline audit: ok/,
  'npm run audit -- --backup /var/backups/prakat/prakat.tar': /audit: ok/,
  'npm run access-log -- verify': /access-log: ok/,
  'npm run outbox -- list': /ไม่มีงานที่ส่งไม่สำเร็จ/,
  'npm run outbox -- retry all': /จะส่งใหม่ 0 งาน/,
};

/** Every command of the guides. */
export const guideCommands = docCommands();
/** Those that a test beside a running office runs. */
export const toRun = guideCommands.filter(
  ({ command, needsAccount }) => !needsAccount && !runElsewhere[command],
);
