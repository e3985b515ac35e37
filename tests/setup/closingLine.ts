import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** A test that passed, but not at the first try, and what went wrong then. */
const unsteadyLine = (test: TestCase): string => {
  const [first] = test.result().errors ?? [];
  return `  ${test.module.relativeModuleId} > ${test.fullName}\n    ${first?.message.split('\n')[0] ?? ''}`;
};

/**
 * Ends a run with one plain line, so that whoever reads a log needs to know no test runner; over it stand the tests
 * that passed at the second try only.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const unsteady: TestCase[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        counts[test.result().state] += 1;
        if (test.diagnostic()?.flaky) unsteady.push(test);
      }
      if (module.errors().length > 0) counts.failed += 1;
    }
    if (unsteady.length > 0)
      console.log(
        `\nPassed at the second try only, for a race to be found:\n${unsteady.map(unsteadyLine).join('\n')}`,
      );
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
