import {writeFileSync} from 'node:fs';
import type {FullResult, Reporter, TestCase, TestResult} from 'playwright/types/testReporter';

/** What `npm test` needs to know of a run: read by tests/run.mts. */
export interface Counts {
  passed: number;
  failed: number;
  /** What tests measured and want shown, however they ended. */
  figures: string[];
}

/** Counts the tests of a run and collects their `figure` annotations. */
export default class CountingReporter implements Reporter {
  private readonly passed = new Set<string>();
  private readonly failed = new Set<string>();
  private readonly figures: string[] = [];
  private errors = 0;

  onTestEnd(test: TestCase, result: TestResult): void {
    const ended = test.outcome() === 'expected' ? this.passed : this.failed;
    if (test.outcome() !== 'skipped') ended.add(test.id);
    for (const {type, description} of result.annotations) {
      if (type === 'figure' && description) this.figures.push(description);
    }
  }

  /** Something outside of any test, such as a test file that does not load. */
  onError(): void {
    this.errors++;
  }

  onEnd({status}: FullResult): void {
    let failed = this.failed.size + this.errors;
    if (status !== 'passed' && failed === 0) failed = 1;
    const counts: Counts = {passed: this.passed.size, failed, figures: this.figures.sort()};
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}
