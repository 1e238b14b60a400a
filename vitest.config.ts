import { defineConfig } from 'vitest/config';

// DynamoDB Local lives for minutes here: Java's second compiler costs more than it brings, a third of all CPU time.
process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

// Events of the background come when they come: a limit for what hangs, as those of the tests.
const patient = { poll: { timeout: 30_000 } };

const unitIn = (zone: string) => ({
  test: {
    name: `unit (${zone})`,
    include: ['test/unit/**/*.test.{ts,tsx}'],
    pool: 'forks' as const,
    // Pure code: files may share what they import.
    isolate: false,
    // A limit for what hangs: no test is there to be quick.
    testTimeout: 30_000,
    env: { TZ: zone },
  },
});

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // One more than the cores of the smallest machine it runs on: browsers, provider and lease tests mostly wait.
    maxWorkers: 3,
    reporters: ['default', 'json'],
    outputFile: { json: '.local/test-report.json' },
    projects: [
      // Civil time must not depend on the machine's zone: one west, one east, one at home.
      unitIn('Asia/Shanghai'),
      unitIn('America/Los_Angeles'),
      unitIn('Pacific/Kiritimati'),
      {
        // Pairings held to the rule by another solver or by exchange: no zone can change them, so once is enough.
        test: { name: 'proof', include: ['test/proof/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // Together, as each project has its own DynamoDB Local and loads the code anew.
        test: {
          name: 'database',
          isolate: false,
          include: ['test/{integration,journeys}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/start-dynamodb.ts'],
          expect: patient,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/start-city.ts'],
          expect: patient,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'infra',
          isolate: false,
          include: ['test/infra/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
