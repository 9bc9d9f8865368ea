'use strict';

const { ModernFakeTimers } = require('@jest/fake-timers');
const { TestEnvironment } = require('jest-environment-node');

/** Jest itself runs in a realm of its own; what a test pretends about the clock is pretended where the test is, and ends with its file. */
module.exports = class InNodeEnvironment extends TestEnvironment {
  constructor(...given) {
    super(...given);
    const [{ projectConfig: config }] = given;
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
  }

  async teardown() {
    this.moduleMocker?.restoreAllMocks();
    await super.teardown();
  }
};
