#!/usr/bin/env node
// What `npx endwell` runs.
import { program } from '../program/kept.js';

await import(await program());
