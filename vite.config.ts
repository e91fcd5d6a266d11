import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/assets/',
  publicDir: false,
  plugins: [tailwindcss()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/client',
    assetsDir: '.',
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      input: [
        'src/client/main.ts',
        'src/client/field-work/worker.ts',
        'src/client/voter.ts',
        'src/ui/theme.css',
        'src/ui/public.css',
      ],
    },
  },
});
