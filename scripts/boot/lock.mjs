import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.mjs';
import { isAlive } from './processes.mjs';
import { Refusal, step } from './say.mjs';

const LOCK = inRoot('.cache', 'install.lock');
const STALE_MS = 15_000;
const BEAT_MS = 2_000;

const cannotWrite = (error) =>
  ['EACCES', 'EPERM', 'EROFS'].includes(error.code)
    ? new Refusal(
        `Cần cài đặt hoặc dựng lại chương trình nhưng không có quyền ghi vào ${inRoot()}: hãy chạy npm start một lần bằng tài khoản sở hữu thư mục đó.`,
      )
    : error;

function tryTake(mark) {
  try {
    const file = openSync(LOCK, 'wx');
    writeSync(file, mark);
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw cannotWrite(error);
    return false;
  }
}

/** A holder that was killed no longer touches its lock. */
function breakStale() {
  try {
    const judged = readFileSync(LOCK, 'utf8');
    const limit = isAlive(Number(judged.split(' ')[0])) ? STALE_MS : BEAT_MS;
    if (Date.now() - statSync(LOCK).mtimeMs < limit) return;
    const aside = `${LOCK}.${process.pid}`;
    renameSync(LOCK, aside);
    // Another may have broken and taken it between the two lines above: give it back.
    if (readFileSync(aside, 'utf8') !== judged) linkSync(aside, LOCK);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
}

/** Runs `work` while no other start installs or builds in this folder. */
export async function alone(work) {
  try {
    mkdirSync(inRoot('.cache'), { recursive: true });
  } catch (error) {
    throw cannotWrite(error);
  }
  const mark = `${process.pid} ${Date.now()}`;
  let waiting;
  while (!tryTake(mark)) {
    waiting ??= step('Đang chờ một lần chạy khác cài đặt xong');
    waiting.progress('vẫn đang chờ');
    breakStale();
    await sleep(200);
  }
  waiting?.done('Lần chạy kia đã cài đặt xong');
  const beat = setInterval(() => utimesSync(LOCK, new Date(), new Date()), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(LOCK, { force: true });
  }
}
