import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** What one byte does not hold. */
const WIDE = /[^\0-\u00FF]/g;
const WIDE_RUN = /[^\0-\u00FF]+/g;

const escaped = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesIn(value);
}

/** The texts of every `String.raw` of a module, where an escape would stand as it is written. */
function rawTexts(program: Node): Node[] {
  return [...nodesIn(program)].flatMap((node) => {
    if (node.type !== 'TaggedTemplateExpression') return [];
    const { tag, quasi } = node as Node & { tag: Node; quasi: { quasis: Node[] } };
    const { object, property } = tag as Node & Record<'object' | 'property', { name?: string }>;
    return object?.name === 'String' && property?.name === 'raw' ? quasi.quasis : [];
  });
}

/**
 * Writes letters that take two bytes as escapes. V8 holds a program's text as long as it runs, two bytes a
 * letter throughout if one of them needs two: the Vietnamese words of a few lines doubled all of it.
 */
function oneByteLetters(): Plugin {
  return {
    name: 'one-byte-letters',
    transform(code) {
      if (!code.includes('String.raw')) return null;
      const texts = rawTexts(this.parse(code) as Node).toReversed();
      let made = code;
      for (const { start, end } of texts) {
        const text = made
          .slice(start, end)
          .replace(WIDE_RUN, (run) => `\${${JSON.stringify(run)}}`);
        made = made.slice(0, start) + text + made.slice(end);
      }
      return { code: made, map: null };
    },
    // Lines stay where they are, so the map holds; a place in such a line may be told some letters off.
    generateBundle(_options, bundle) {
      for (const made of Object.values(bundle)) {
        if (made.type === 'chunk') made.code = made.code.replace(WIDE, escaped);
      }
    },
  };
}

/** The server bundle; packages stay in node_modules. `vite.config.ts` builds what runs in the browser. */
export default defineConfig({
  publicDir: false,
  plugins: [oneByteLetters()],
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli.ts',
        'import-worker': 'src/import-worker.ts',
        'draw-worker': 'src/platform/office/draw-worker.ts',
        evaluate: 'src/evaluate/main.ts',
      },
      output: {
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
