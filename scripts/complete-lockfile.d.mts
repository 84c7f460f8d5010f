/** Types of complete-lockfile.mjs for its test. */
interface Entry {
  version: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
}
export function leftOut(packages: Record<string, Entry>): Record<string, Entry>;
