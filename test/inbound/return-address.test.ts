import { describe, expect, it } from '@jest/globals';
import {
  createReturnTags,
  looksLikeTag,
  plusAddress,
  type ReturnKey,
} from '../../return-address.ts';
import { loadConfig } from '../../temporal.config.ts';

const old: ReturnKey = { id: 'a', secret: 'old-key' };
const fresh: ReturnKey = { id: 'b', secret: 'new-key' };
const tags = createReturnTags([fresh, old]);
const ref = 'k7Qm2x9ZwA3tha6C';

describe('a return tag', () => {
  it('names its ending, however mail programs change its case', () => {
    const tag = tags.of('reply', ref);
    expect(tag).toBe(tag.toLowerCase());
    expect(tags.refOf('reply', tag)).toBe(ref);
    expect(tags.refOf('reply', tag.toUpperCase())).toBe(ref);
  });

  it('is the same in other tongues: what another program made with our key is read', () => {
    expect(tags.refOf('reply', 'rbk7m2q9x4wz3tha6cyzhb84nwjujj2wxv')).toBe('k7m2q9x4wz3tha6c');
    expect(tags.of('reply', 'k7m2q9x4wz3tha6c')).toBe('rbk7m2q9x4wz3tha6cyzhb84nwjujj2wxv');
  });

  it('passes in no other place than it was made for', () => {
    const tag = tags.of('message', ref);
    expect(tags.refOf('reply', tag)).toBeNull();
    expect(tags.refOf('reply', `r${tag.slice(1)}`)).toBeNull();
  });

  it('is read while its key is being changed, and not once that is gone', () => {
    const before = createReturnTags([old]).of('bounce', ref);
    expect(tags.refOf('bounce', before)).toBe(ref);
    expect(createReturnTags([fresh]).refOf('bounce', before)).toBeNull();
  });

  it('cannot be made up: one other sign, and it names nobody', () => {
    const tag = tags.of('reply', ref);
    for (let at = 2; at < tag.length; at += 1) {
      const other = tag[at] === 'b' ? 'c' : 'b';
      expect(tags.refOf('reply', tag.slice(0, at) + other + tag.slice(at + 1))).toBeNull();
    }
    for (const nothing of ['', 'r', 'rb', 'stop', '+', 'rb' + 'a'.repeat(200)])
      expect(tags.refOf('reply', nothing)).toBeNull();
  });

  it('looks like one to those without the key', () => {
    expect(looksLikeTag('reply', tags.of('reply', ref))).toBe(true);
    expect(looksLikeTag('bounce', tags.of('reply', ref))).toBe(false);
    expect(looksLikeTag('bounce', 'bbk7m2')).toBe(false);
  });

  it('has room in the address of an office, or the address goes without', () => {
    const tag = tags.of('reply', ref);
    expect(plusAddress('office@riverside.example', tag)).toBe(`office+${tag}@riverside.example`);
    expect(plusAddress(`${'o'.repeat(30)}@riverside.example`, tag)).toBeNull();
  });
});

describe('the keys of return tags', () => {
  it('are that of the references, where no others are set', () => {
    const { returnKeys } = loadConfig({ ENDWELL_REF_KEY: 'a key of references' });
    expect(returnKeys).toEqual([{ id: 'z', secret: 'a key of references' }]);
  });

  it('are named, the newest first', () => {
    const { returnKeys } = loadConfig({ ENDWELL_RETURN_KEYS: 'b:new-key-of-ours, a:old:key' });
    expect(returnKeys).toEqual([
      { id: 'b', secret: 'new-key-of-ours' },
      { id: 'a', secret: 'old:key' },
    ]);
    for (const wrong of ['new-key', 'bb:new-key', 'b:', 'b:new-key,b:other-key'])
      expect(() => loadConfig({ ENDWELL_RETURN_KEYS: wrong })).toThrow(/ENDWELL_RETURN_KEYS/);
  });
});
