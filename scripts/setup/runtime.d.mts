/** Types of runtime.mjs for the TypeScript tests; set-up itself is plain JavaScript. */
export interface Runtime {
  executablePath: string;
  version: string;
  kind: 'official' | 'fallback';
  nodeApi: number;
}
export const runtimeFile: string;
export function noteOfRuntime(): Runtime | undefined;
export function electronRuntime(): Runtime & { launchArgs: string[] };
