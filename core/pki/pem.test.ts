import { describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { readPem, toPem } from './pem.ts';

describe('PEM', () => {
  it('has lines of 64 characters and is read back', () => {
    const der = Uint8Array.from({ length: 200 }, (_, index) => index);
    const pem = toPem('CERTIFICATE', der);
    expect(Math.max(...pem.split('\n').map((line) => line.length))).toBe(64);
    expect(readPem(pem)).toEqual([{ label: 'CERTIFICATE', der }]);
  });

  it('is found among other words, with Windows line ends, in order', () => {
    const text = `Bag Attributes\r\n${toPem('A', utf8('one')).replaceAll('\n', '\r\n')}rest\r\n${toPem('B C', utf8('two'))}`;
    expect(readPem(text).map(({ label }) => label)).toEqual(['A', 'B C']);
  });

  it.each([
    ['labels that differ', '-----BEGIN A-----\nZm9v\n-----END B-----'],
    ['no end', '-----BEGIN A-----\nZm9v\n'],
    ['something that is not base64', '-----BEGIN A-----\nZm9v*\n-----END A-----'],
    ['nothing inside', '-----BEGIN A-----\n-----END A-----'],
    [
      'an old encrypted encapsulation',
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nZm9v\n-----END RSA PRIVATE KEY-----',
    ],
  ])('with %s is no block', (_, text) => {
    expect(readPem(text)).toEqual([]);
  });

  it('does not slow down on a megabyte of beginnings', () => {
    expect(readPem('-----BEGIN A-----'.repeat(60_000))).toEqual([]);
  });
});
