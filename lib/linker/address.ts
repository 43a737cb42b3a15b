import { FORMAT } from './characters.ts';
import { classAt, isLetterOrDigit } from './letters.ts';

/**
 * Is the name at `start` to `end` part of an address: a handle, a mail address, a host name, a path?
 * `trump.com`, `@nvidia` and `https://example.org/huawei/` are; `Trump/Xi`, `#Huawei` and a full stop
 * with no space behind it (`said Trump.He`) are not. Looks at most `REACH` units around.
 */
export const isAddress = (text: string, start: number, end: number): boolean => {
  const before = text.charCodeAt(skipControls(text, start - 1));
  if (before === AT || before === FULLWIDTH_AT) return true;
  if (before === SLASH && isForum(text, start)) return true;
  if (isAddressUnit(before) && isAscii(text.charCodeAt(start)) && followsAddress(text, start)) return true;
  return isAddressUnit(text.charCodeAt(end)) && isAscii(text.charCodeAt(end - 1)) && leadsToAddress(text, end);
};

/** "r/nvidia", "u/trump" */
const isForum = (text: string, start: number): boolean =>
  /[ru]/.test(text.charAt(start - 2)) && !isLetterOrDigit(text, start - 3);

/** Longer addresses than this are not told from prose; bounds the work for each mention. */
const REACH = 200;
/** Isolates and other controls between a sign and its handle; more than these are not looked through. */
const CONTROLS = 4;
const AT = 0x40;
const FULLWIDTH_AT = 0xff20;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const HYPHEN = 0x2d;

const skipControls = (text: string, at: number): number => {
  let seen = 0;
  while (seen < CONTROLS && classAt(text, at - seen) === FORMAT) seen++;
  return at - seen;
};
const isLower = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isAscii = (unit: number): boolean => unit < 0x80;
const isAlphanumeric = (unit: number): boolean => isDigit(unit) || isLower(unit | 0x20);
/** Units that addresses hold between their words. */
const ADDRESS_UNITS = new Uint8Array(0x80);
for (const unit of './-@_?&=#%+~:') ADDRESS_UNITS[unit.charCodeAt(0)] = 1;
const isAddressUnit = (unit: number): boolean => unit < 0x80 && ADDRESS_UNITS[unit] === 1;

/** A full stop with a letter or digit before it and a small letter or digit after it: `example.org`, `2.0`. */
const isInnerDot = (text: string, at: number): boolean => {
  const after = text.charCodeAt(at + 1);
  return isAlphanumeric(text.charCodeAt(at - 1)) && (isLower(after) || isDigit(after));
};

const followsAddress = (text: string, start: number): boolean => {
  let slash = false;
  for (let at = start - 1; at >= 0 && at >= start - REACH; at--) {
    const unit = text.charCodeAt(at);
    if (unit === AT) return true;
    if (unit === SLASH) {
      if (text.charCodeAt(at - 1) === SLASH && text.charCodeAt(at - 2) === COLON) return true;
      slash = true;
    } else if (unit === DOT) {
      if (at === start - 1 ? isInnerDot(text, at) : slash && isInnerDot(text, at) && isLower(text.charCodeAt(at + 1))) {
        return true;
      }
    } else if (!isAlphanumeric(unit) && !isAddressUnit(unit)) return false;
  }
  return false;
};

const leadsToAddress = (text: string, end: number): boolean => {
  for (let at = end; at < text.length && at < end + REACH; at++) {
    const unit = text.charCodeAt(at);
    if (unit === AT) return isAlphanumeric(text.charCodeAt(at + 1));
    if (unit === DOT) {
      if (isInnerDot(text, at)) return true;
      // A mail address may have several parts before its sign: `jensen.h@…`.
      if (!isAlphanumeric(text.charCodeAt(at + 1))) return false;
    } else if (!isAlphanumeric(unit) && unit !== HYPHEN) return false;
  }
  return false;
};
