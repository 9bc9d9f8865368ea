'use strict';

const { pathToFileURL } = require('node:url');
const { default: JestRuntime } = require('jest-runtime');

/**
 * Test files as Node itself reads them, and as every program of this project is read: each module once for a process,
 * compiled once, all in one realm. Jest's own runtime reads the whole tree anew for each file.
 */
module.exports = class InNode extends JestRuntime {
  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    const { become } = await import('./globals.js');
    become(this.requireModuleOrMock(path, '@jest/globals'));
    // Jest's own reading of stacks knows only what it has compiled itself.
    Error.prepareStackTrace = undefined;
    return import(pathToFileURL(path).href);
  }
};
