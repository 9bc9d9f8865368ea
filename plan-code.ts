import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Codes by which clients open their own page from paper: sixteen signs, such as `ab3d-efgh-jk4m-npqr`. The first half is where
 * the ending is looked for, the second a mark that only we make; neither says anything of it.
 */
export interface PlanCodes {
  /**
   * @param ref the opaque reference of the ending
   * @param number the ending’s own number of links: another one ends the codes that were given out before
   */
  of: (ref: string, number: number) => string;
  /** How the reference begins that a code names, however it was typed; null where it is no code. */
  beginningOf: (typed: string) => string | null;
  fits: (typed: string, ref: string, number: number) => boolean;
}

/** Without l, o, 0 and 1, which are read for one another. */
const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
const inRef = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62 ** 6 are fewer than 32 ** 8. */
const BEGINNING = 6;
const HALF = 8;

/** @param key of the opaque references (ENDWELL_REF_KEY) */
export function createPlanCodes(key: string): PlanCodes {
  const markOf = (ref: string, number: number): string => {
    const bytes = createHmac('sha256', key).update(`plan code\0${ref}\0${number}`).digest();
    return Array.from(bytes.subarray(0, HALF), (byte) => signs[byte % 32]).join('');
  };
  const codeOf = (ref: string, number: number): string =>
    toSigns(ref.slice(0, BEGINNING)) + markOf(ref, number);
  return {
    of: (ref, number) => (codeOf(ref, number).match(/.{4}/g) ?? []).join('-'),
    beginningOf: (typed) => {
      const code = bare(typed);
      return code.length === 2 * HALF ? fromSigns(code.slice(0, HALF)) : null;
    },
    fits: (typed, ref, number) => {
      const [told, ours] = [bare(typed), codeOf(ref, number)].map((code) => Buffer.from(code));
      return told?.length === ours?.length && timingSafeEqual(told ?? EMPTY, ours ?? EMPTY);
    },
  };
}

const EMPTY = Buffer.alloc(0);

function bare(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z2-9]/g, '');
}

function toSigns(beginning: string): string {
  const number = Array.from(beginning).reduce((sum, sign) => sum * 62 + inRef.indexOf(sign), 0);
  return written(number, signs, HALF);
}

function fromSigns(half: string): string | null {
  const number = Array.from(half).reduce((sum, sign) => sum * 32 + signs.indexOf(sign), 0);
  return /[lo01]/.test(half) || number >= 62 ** BEGINNING
    ? null
    : written(number, inRef, BEGINNING);
}

/** A number in these signs as digits, filled up in front. */
function written(number: number, digits: string, length: number): string {
  const places = Array.from({ length }, (_, n) => digits.length ** (length - 1 - n));
  return places.map((place) => digits[Math.floor(number / place) % digits.length]).join('');
}
