import { defineConfig } from 'vitest/config'

// apart from vite.config.ts, which must load where only the runtime dependencies are installed
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // SHOTS=folder: pictures of every view for eyes to judge, and nothing else
    include: [process.env.SHOTS ? 'tests/e2e/shots.ts' : 'tests/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
