import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A template and the data it reads as `sys.inputs.data`: words never become markup. */
export interface DrawOrder {
  readonly id: number;
  readonly template: string;
  readonly data: string;
}

export type Drawn =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };

export interface DrawSettings {
  readonly fontFolders: readonly string[];
  /** An empty folder: a template can read no file. */
  readonly workspace: string;
}

/** Compiled parts are kept for this many drawings. */
const KEPT_AGE = 5;

const settings = workerData as DrawSettings;
const compiler = NodeCompiler.create({
  workspace: settings.workspace,
  fontArgs: [{ fontPaths: [...settings.fontFolders] }],
});

parentPort?.on('message', ({ id, template, data }: DrawOrder) => {
  parentPort?.postMessage(draw(id, template, data), []);
});

function draw(id: number, template: string, data: string): Drawn {
  const result = compiler.compile({ mainFileContent: template, inputs: { data } });
  const document = result.result;
  if (!document) {
    const found: readonly { message?: string }[] = result.takeDiagnostics()?.shortDiagnostics ?? [];
    return { id, error: found.map(({ message }) => message ?? '').join('; ') || 'not compiled' };
  }
  const pdf = new Uint8Array(compiler.pdf(document));
  compiler.evictCache(KEPT_AGE);
  return { id, pdf };
}
