import { describe, expect, it } from '@jest/globals';
import { cleared, legible } from '../../legible.ts';

/** Written as code points: nobody should have to trust what an editor shows. */
const of = (...codes: number[]): string => String.fromCharCode(...codes);
const clear = `${of(0x1b)}[2J`;
const turned = `${of(0x202e)}gnitset`;

describe('a text that somebody wrote', () => {
  it('given an escape of a terminal or a mark that turns a text round, then staff see it spelt', () => {
    expect(legible(`Kim${clear}`)).toBe('Kim\\u001b[2J');
    expect(legible(`Kim ${turned}`)).toBe('Kim \\u202egnitset');
    expect(JSON.parse(legible(JSON.stringify(turned)))).toBe(turned);
  });

  it('given the same, then clients are sent none of it', () => {
    expect(cleared(`Kim${clear} ${turned}${of(0x2066)}`)).toBe('Kim[2J gnitset');
  });

  it('given line ends, tabs, letters of any script and marks of direction between them, then they stay', () => {
    const text = `Zoë\t${of(0x5e9, 0x5dc, 0x5d5, 0x5dd, 0x200f)}\nØya`;
    expect(legible(text)).toBe(text);
    expect(cleared(text)).toBe(text);
    expect(legible('a\r\nb')).toBe('a\nb');
  });
});
