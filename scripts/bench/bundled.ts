import { build } from 'vite';

/** A script of ours with all that it imports, to be run in a page. */
export async function bundled(entry: string): Promise<string> {
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib: { entry, formats: ['iife'], name: 'glossBench' } } });
  const { output } = (Array.isArray(built) ? built[0] : built) as { output: { code?: string }[] };
  return output[0]!.code!;
}
