import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const BUILD = resolve(import.meta.dirname, '../build.ts');

/** Builds the public site of a content folder into another folder. */
export async function buildPublicSite(contentDir: string, out: string): Promise<void> {
  await promisify(execFile)(process.execPath, [BUILD, '--out', out], {
    env: { ...process.env, TIERZERO_CONTENT: contentDir },
  });
}
