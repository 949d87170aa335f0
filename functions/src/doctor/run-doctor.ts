import { type Check, fault, reasonOf, type Verdict, warning } from './check.ts';
import { checks as allChecks } from './checks/index.ts';
import type { DoctorContext, DoctorOffice } from './context.ts';

/** One line of the report. */
export type Finding = Verdict & {
  check: string;
  title: string;
  officeId: string | null;
  /** The office's short name; null for what concerns the whole installation. */
  office: string | null;
};

/**
 * Does every check, those of the installation first, then office by office, and tells each finding as it is made. A
 * check that breaks off is a fault of its own; one that needs what was found faulty is left out with a word on why.
 */
export async function* runDoctor(
  context: DoctorContext,
  checks: readonly Check[] = allChecks,
): AsyncGenerator<Finding> {
  const faulty = new Map<string, string>();
  for (const check of checks) {
    if (check.of !== 'installation') continue;
    const verdict = await examine(check, faulty, () => check.run(context));
    if (verdict) yield findingOf(check, null, verdict);
  }
  for (const office of context.offices) {
    const ofOffice = new Map(faulty);
    for (const check of checks) {
      if (check.of !== 'office') continue;
      const verdict = await examine(check, ofOffice, () => check.run(context, office));
      if (verdict) yield findingOf(check, office, verdict);
    }
  }
}

async function examine(
  check: Check,
  faulty: Map<string, string>,
  run: () => Promise<Verdict | null>,
): Promise<Verdict | null> {
  const lacking = check.needs?.find((id) => faulty.has(id));
  if (lacking !== undefined) {
    // What needs this one can find nothing either.
    faulty.set(check.id, check.title);
    return warning(`ยังไม่ได้ตรวจ เพราะ “${faulty.get(lacking)}” ยังต้องแก้ก่อน`);
  }
  const verdict = await run().catch((error: unknown) => fault(`ตรวจไม่สำเร็จ (${reasonOf(error)})`));
  if (verdict?.status === 'fault') faulty.set(check.id, check.title);
  return verdict;
}

const findingOf = ({ id, title }: Check, office: DoctorOffice | null, verdict: Verdict): Finding => ({
  check: id,
  title,
  officeId: office?.profile.id ?? null,
  office: office?.profile.name.short ?? null,
  ...verdict,
});
