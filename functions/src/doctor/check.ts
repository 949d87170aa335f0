import type { DoctorContext, DoctorOffice } from './context.ts';

/** What a check found. The message is one plain Thai sentence: what is so, or what is wrong and what to do. */
export type Verdict = { status: 'ok' | 'warning' | 'fault'; message: string };

export const ok = (message: string): Verdict => ({ status: 'ok', message });
export const warning = (message: string): Verdict => ({ status: 'warning', message });
export const fault = (message: string): Verdict => ({ status: 'fault', message });

/** Where LINE and people come in is not known, so nothing can be said of how they fare. */
export const addressUnknown = warning('ยังตรวจไม่ได้ เพราะยังไม่ได้กำหนด PUBLIC_URL');

type CheckBase = {
  id: string;
  title: string;
  /** Ids of checks without which this one can find nothing: when one of them found a fault, this is left out. */
  needs?: readonly string[];
};

/** `run` gives null where the check does not apply to this kind of installation. */
export type InstallationCheck = CheckBase & {
  of: 'installation';
  run(context: DoctorContext): Promise<Verdict | null>;
};
export type OfficeCheck = CheckBase & {
  of: 'office';
  run(context: DoctorContext, office: DoctorOffice): Promise<Verdict | null>;
};
export type Check = InstallationCheck | OfficeCheck;

/** The reason of a failure that a check has no words of its own for: "fetch failed" alone helps nobody. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const why = cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : null;
  return why === null ? error.message : `${error.message}: ${why}`;
};
