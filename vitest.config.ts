import { defineConfig } from 'vitest/config'

// apart from vite.config.ts, which must load where only the runtime dependencies are installed
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 120_000 },
})
