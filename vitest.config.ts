// One project per layer, so `npx vitest run --project wire` runs in seconds while the whole suite is one command.
import { defineConfig } from 'vitest/config';

const project = (name: string, extra: Record<string, unknown> = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: 30_000, hookTimeout: 60_000, ...extra },
});

/** These start the built program, so dist/ is built once before them. */
const built = { globalSetup: ['test/build-once.ts'], testTimeout: 300_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      project('schema'),
      project('policies'),
      project('compiler'),
      project('runtime'),
      project('cli', built),
      project('e2e', built),
      project('conformance', built),
      project('repo', built),
    ],
  },
});
