import { defineConfig } from 'vite';

/** Component libraries mark client files with a directive that means nothing in a bundle: hundreds of lines of noise. */
const NOISE = 'MODULE_LEVEL_DIRECTIVE';

/**
 * The staff site is served under /admin/ by the api. Routes stand after '#', so no deep path needs a rewrite.
 * JSX is compiled by vite itself (oxc, automatic runtime): no framework plug-in. The scripts stay external files,
 * because the content security policy of /admin/ allows no inline script.
 */
export default defineConfig(({ command }) => ({
  base: '/admin/',
  oxc: { jsx: { runtime: 'automatic', development: command === 'serve' } },
  // A build is the production build, whatever NODE_ENV its caller carries (a test runner sets its own).
  ...(command === 'build' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      onLog: (level, log, handle) => {
        if (log.code !== NOISE) handle(level, log);
      },
    },
  },
}));
