#!/usr/bin/env node
// What `npx endwell` runs. The CommonJS side of tsx needs no loader thread, which halves the time to the first line.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { register } = require('tsx/cjs/api');
register();
await require('./main.ts').done;
