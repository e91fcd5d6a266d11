import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { Refusal } from './say.mjs';

/** npm's own script, so that any Node can run it. */
function npmScript() {
  const bin = dirname(realpathSync(process.execPath));
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const candidates = [
    process.env.npm_execpath ?? '',
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...onPath.filter(existsSync).map((path) => realpathSync(path)),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const found = candidates.find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (found === undefined)
    throw new Refusal('Không tìm thấy npm: hãy cài npm cùng Node.js rồi chạy lại.');
  return found;
}

const KEPT =
  /^npm_config_(registry|proxy|https?_proxy|noproxy|no_proxy|ca|cafile|cert|key|strict_ssl|cache|userconfig|globalconfig|fetch_.*|maxsockets|offline|prefer_offline|\/\/.*|@.*)$/i;

/** The npm that runs us exports its settings and our script's; a nested npm must not take them as its own. */
function cleanEnvironment(node) {
  const kept = Object.entries(process.env).filter(
    ([name, value]) =>
      (!/^npm_/i.test(name) || (KEPT.test(name) && value !== '')) && name !== 'NODE_ENV',
  );
  const env = Object.fromEntries(kept);
  return { ...env, PATH: `${dirname(node)}${delimiter}${env.PATH ?? ''}` };
}

const REASONS = [
  [/ENOSPC|no space left/i, 'ổ đĩa đã hết chỗ trống'],
  [
    /EACCES|EPERM|EROFS|permission denied/i,
    'không có quyền ghi vào thư mục của chương trình hoặc thư mục đệm của npm',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|ENOTCACHED|network/i,
    'không kết nối được kho gói npm; hãy kiểm tra mạng, máy chủ trung gian (proxy) hoặc cấu hình registry',
  ],
  [/E401|E403|ENEEDAUTH/i, 'kho gói npm từ chối truy cập; hãy kiểm tra tài khoản trong .npmrc'],
  [
    /E404|ETARGET|notarget/i,
    'kho gói npm không có một gói cần thiết; hãy kiểm tra cấu hình registry',
  ],
  [
    /CERT|self.signed|SSL/i,
    'chứng thư của kho gói npm không được tin cậy; hãy đặt cafile trong .npmrc',
  ],
  [/EINTEGRITY/i, 'gói tải về bị hỏng; hãy chạy lại'],
];

function explain(output) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(inRoot('.cache', 'install.log'), output);
  const codes = output
    .split('\n')
    .filter((line) => /npm err/i.test(line))
    .join('\n');
  const reason = REASONS.find(([pattern]) => pattern.test(codes))?.[1] ?? 'npm báo lỗi';
  return new Refusal(`Không cài được các gói: ${reason} (chi tiết trong .cache/install.log).`);
}

/** Runs `npm install` in `folder` under `node`, without scripts and without touching the lock. */
export async function npmInstall(node, folder, include) {
  const flags = [
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ];
  const args = [npmScript(), 'install', ...flags, ...include.map((kind) => `--include=${kind}`)];
  const { code, stopped, output } = await run(node, args, {
    cwd: folder,
    env: cleanEnvironment(node),
    quiet: true,
  });
  if (stopped) throw new Refusal('Đã dừng khi đang cài; lần chạy sau sẽ cài tiếp.');
  if (code !== 0) throw explain(output);
}
