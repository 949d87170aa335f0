export const PACKAGE: string;
export const PROGRAM: string;
export function findJar(): string | null;
export function findPubSub(): string | null;
export function hasJava(version?: number): boolean;
export function answers(host: string, patience?: number): Promise<boolean>;
export function setup(project: unknown, host?: string): Promise<void>;
