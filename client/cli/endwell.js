#!/usr/bin/env node
// What `npx endwell` runs.
import { run } from '../program/kept.js';

await run();
