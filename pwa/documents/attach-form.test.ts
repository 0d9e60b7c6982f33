import { describe, expect, it } from 'vitest';
import { type AttachValues, faultsOf } from './attach-form.ts';

const pdf = btoa('%PDF-1.7');
const whole: AttachValues = {
  type: 'registerExtract',
  issuer: 'Infogreffe',
  issuedOn: '2026-11-02',
  expiresOn: '',
  fileName: 'extract.pdf',
  content: pdf,
};

describe('a document to attach', () => {
  it.each<[string, Partial<AttachValues>, object]>([
    ['is whole', {}, {}],
    ['may end', { expiresOn: '2026-12-02' }, {}],
    ['needs its issuer', { issuer: ' ' }, { issuer: 'missing' }],
    ['needs the day of its issue', { issuedOn: '' }, { issuedOn: 'missing' }],
    ['does not end before it begins', { expiresOn: '2026-11-02' }, { expiresOn: 'wrong' }],
    ['needs its file', { content: '' }, { content: 'missing' }],
    ['is a PDF, PNG or JPEG', { content: btoa('MZ') }, { content: 'wrong' }],
    ['has 5 MB at most', { content: btoa(`%PDF-1.7${'x'.repeat(5_242_880)}`) }, { content: 'wrong' }],
  ])('%s', (_, change, faults) => expect(faultsOf({ ...whole, ...change })).toEqual(faults));
});
