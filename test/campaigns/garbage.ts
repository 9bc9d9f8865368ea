/** Malformed inputs, from a seed: what is right is taken and one or more of its parts are made wrong. */
export class Garbage {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 2_654_435_761 + 1;
  }

  /** A number from 0 to below `most`. */
  below(most: number): number {
    // mulberry32: small, and the same everywhere.
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * most);
  }

  one<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }

  /** Some value that nobody expects. */
  value(): unknown {
    return this.one<() => unknown>([
      () => 'x'.repeat(this.one([501, 10_000, 300_000])),
      () => 'ab.'.repeat(20_000) + '@' + 'c.'.repeat(20_000),
      () => this.one(dates),
      () => this.one(words),
      () => this.one([-1, 0, 0.5, 1e308, -1e308, 2 ** 53, 253_402_300_799_000, Number.NaN]),
      () => nested(this.one([20, 2_000]), this.below(2) === 0),
      () => Array.from({ length: this.one([100, 50_000]) }, (_, n) => n),
      () => Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`k${n}`, n])),
      () => JSON.parse('{"__proto__": {"type": "x"}, "constructor": 1}') as unknown,
      () => this.one([null, true, '', ' ', [], {}]),
    ])();
  }

  /** The same with one part that is another, is missing or is too many, at any depth. */
  spoilt(whole: unknown): unknown {
    if (typeof whole !== 'object' || whole === null || this.below(6) === 0) return this.value();
    const parts = Object.entries(whole);
    const [name, part] = parts.length > 0 ? this.one(parts) : ['x', null];
    const next = this.one<() => object>([
      () => ({ ...whole, [name]: this.spoilt(part) }),
      () => ({ ...whole, [name]: this.value() }),
      () => ({ ...whole, [this.one([...words, 'z'.repeat(9_000)])]: this.value() }),
      () => Object.fromEntries(parts.filter(([other]) => other !== name)),
    ])();
    return Array.isArray(whole) ? Object.values(next) : next;
  }

  /** A text with something wrong in it. */
  spoiltText(text: string): string {
    const at = this.below(text.length);
    const [before, behind] = [text.slice(0, at), text.slice(at)];
    const lines = text.split('\n');
    const line = this.below(lines.length);
    const cell = lines[line]!;
    return this.one<() => string>([
      () => before,
      () => before + this.one(scraps) + behind,
      () => before + behind.slice(1 + this.below(40)),
      () => lines.with(line, cell.replace(/[^:,]*$/, ` ${this.one(dates)}`)).join('\n'),
      () => lines.with(line, cell.replace(/[^:,]*$/, ` ${this.one(words)}`)).join('\n'),
      () => lines.with(line, cell.replace(/\d+/, '99999999999')).join('\n'),
      () => lines.with(line, cell + 'x'.repeat(this.one([500, 20_000, 2_000_000]))).join('\n'),
      () => lines.toSpliced(line, 0, ...Array.from({ length: 3_000 }, () => cell)).join('\n'),
      () => lines.toSpliced(line, 1 + this.below(4)).join('\n'),
      () => lines.toSpliced(line, 0, `zz: ${'['.repeat(this.one([50, 5_000]))}`).join('\n'),
      () => `${text}\n${bomb}`,
    ])();
  }
}

const dates = [
  '9999-12-31',
  '0000-00-00',
  '0206-09-07',
  '2035-02-30',
  '2035-13-45T25:61',
  '99999-01-01',
  '1899-12-30T10:00',
  '-271821-04-20',
  '2035-02-05T10:00:00+99:99',
];
const words = [
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '=HYPERLINK("x")',
  '../../etc',
  '99999y',
  'P99999Y99999M',
  '99999x99999y',
  'Europe/Nowhere',
  'XX-ZZZ',
  '{{ 7 }}',
  '🤷'.repeat(40),
];
const scraps = [
  '"',
  "'",
  '\t',
  '\u0000',
  '*a',
  '&a ',
  '- - - ',
  '{',
  ']',
  '!!js ',
  '%',
  '\ufeff',
  ';;;',
];
const bomb = [
  'b0: &b0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 8 }, (_, n) => `b${n + 1}: &b${n + 1} [${`*b${n}, `.repeat(9)}x]`),
].join('\n');

function nested(depth: number, list: boolean): unknown {
  let value: unknown = 'deep';
  for (let n = 0; n < depth; n++) value = list ? [value] : { a: value };
  return value;
}
