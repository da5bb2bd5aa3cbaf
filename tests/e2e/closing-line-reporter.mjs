// One line at the end that says how it went, for people and for machines.
export default class ClosingLineReporter {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const count = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    for (const test of this.suite.allTests()) {
      count[test.outcome()] += 1;
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    console.log(`${count.expected} passed, ${count.unexpected + count.flaky} failed${skipped}`);
  }

  // The list is the reporter for the details; without this, Playwright would add its own.
  printsToStdio() {
    return true;
  }
}
