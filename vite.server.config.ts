import { defineConfig } from 'vite';

/** The server bundle; packages stay in node_modules. `vite.config.ts` builds what runs in the browser. */
export default defineConfig({
  publicDir: false,
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
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
