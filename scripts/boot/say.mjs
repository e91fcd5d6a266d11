/** A failure whose message is one whole sentence for the person at the keyboard. */
export class Refusal extends Error {}

let output = process.stdout;

/** Commands print their answer on stdout; then the steps go to stderr. */
export const stepsToStderr = () => {
  output = process.stderr;
};

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1).replace('.', ',')} giây`;

/** Announces a step; the line is rewritten with progress on a terminal, and closed by `done`. */
export function step(title) {
  const began = Date.now();
  const live = output.isTTY === true;
  let written = 0;
  output.write(live ? `  ${title}…` : `  ${title}…\n`);
  return {
    progress(text) {
      if (live) output.write(`\r\u001b[K  ${title}: ${text}…`);
      else if (Date.now() - Math.max(written, began) > 10_000) {
        written = Date.now();
        output.write(`  ${title}: ${text}…\n`);
      }
    },
    done(text) {
      output.write(`${live ? '\r\u001b[K' : ''}✓ ${text} (${seconds(began)})\n`);
    },
    failed() {
      if (live) output.write('\r\u001b[K');
    },
  };
}

const SENTENCES = {
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã hết chỗ trống',
};

/** Prints one sentence and sets the exit code. */
export function fail(error) {
  const known = SENTENCES[error?.code];
  const sentence =
    error instanceof Refusal
      ? error.message
      : known !== undefined
        ? `Không tiếp tục được: ${known} (${error.path ?? error.syscall}).`
        : `Lỗi ngoài dự kiến: ${error?.stack ?? error}`;
  process.stderr.write(`✗ ${sentence}\n`);
  process.exitCode = 1;
}
