const QUOTED = /'(?<what>[^']+)'/;
const NO_VALUE = /argument missing/;

/** What is wrong with the words after a command, in a sentence; nothing where the error is another one. */
export function argumentFailure(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const what = QUOTED.exec(error.message)?.groups?.['what'] ?? '';
  const sentence = {
    ERR_PARSE_ARGS_UNKNOWN_OPTION: `Không có tham số ${what}`,
    ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: `Thừa "${what}"`,
    ERR_PARSE_ARGS_INVALID_OPTION_VALUE: NO_VALUE.test(error.message)
      ? `Tham số ${what} cần một giá trị`
      : `Tham số ${what} không nhận giá trị này`,
  }[String(error.code)];
  return sentence === undefined ? undefined : `${sentence}; thêm --help để xem cách dùng.`;
}
