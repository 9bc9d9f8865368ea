import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Handler } from 'hono';
import { drawingStyles } from '../drawing/index.ts';

const folder = new URL('./style/', import.meta.url);
const ours = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const text = [...ours, drawingStyles].join('');
const mark = createHash('sha256').update(text).digest('base64url').slice(0, 10);

/** Where the stylesheet of all pages is had, without a sign-in. */
export const stylesheetPath = '/endwell.css';
/** The same with a mark of what it holds: another one has another address, and a browser keeps each. */
export const stylesheetUrl = `${stylesheetPath}?${mark}`;

export const stylesheet: Handler = (c) =>
  c.body(text, 200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
