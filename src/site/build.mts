import {spawn} from 'node:child_process';
import {rename, rm} from 'node:fs/promises';
import {join} from 'node:path';

const siteDir = process.cwd();
const target = join(siteDir, process.env.OUT_DIR || 'build');
const unfinished = `${target}.unfinished`;

function docusaurusBuild(): Promise<number> {
  return new Promise((resolve, reject) => {
    const cli = join(siteDir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
    const child = spawn(process.execPath, [cli, 'build', '--out-dir', unfinished], {stdio: 'inherit', cwd: siteDir});
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}

// Either a whole site stands in build/, or none: a build that fails late must not look like one that worked.
await rm(target, {recursive: true, force: true});
await rm(unfinished, {recursive: true, force: true});
const code = await docusaurusBuild();
if (code === 0) await rename(unfinished, target);
else await rm(unfinished, {recursive: true, force: true});
process.exitCode = code;
