import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makePresentation, presentationAddress, readReturn } from './presentation.ts';

describe('a presentation', () => {
  test('sends the digest of what it keeps, new each time', async () => {
    const [one, other] = [await makePresentation(crypto), await makePresentation(crypto)];
    const digest = createHash('sha256').update(one.verifier).digest('base64url');
    expect(one.challenge).toBe(digest);
    expect(other.verifier).not.toBe(one.verifier);
    const address = presentationAddress('https://portal.example:8443', one);
    expect(address).toBe(`https://portal.example:8443/sign-in?challenge=${digest}`);
    expect(address).not.toContain(one.verifier);
  });
});

describe('what comes back', () => {
  test('is a ticket', () => {
    expect(readReturn('#challenge=abc&ticket=def')).toEqual({ challenge: 'abc', ticket: 'def' });
  });

  test('is a refusal, with the minutes to wait where there are any', () => {
    expect(readReturn('#challenge=abc&refusal=signInCertificate.revoked')?.refusal?.code).toBe(
      'signInCertificate.revoked',
    );
    const late = readReturn('#challenge=abc&refusal=signin.tooManyAttempts&minutes=7')?.refusal;
    expect(late?.detail).toEqual({ minutes: 7 });
  });

  test('is a fault when the code says nothing to us', () => {
    expect(readReturn('#refusal=%3Cscript%3E')?.refusal?.code).toBe('server.fault');
  });

  test.each(['', '#', '#content', '#refusals=1'])('is nothing in %j', (hash) => {
    expect(readReturn(hash)).toBeUndefined();
  });
});
