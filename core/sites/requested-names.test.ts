import { describe, expect, it } from 'vitest';
import { requestedNames } from './requested-names.ts';

const dns = (value: string) => ({ type: 'dNSName', value });

describe('the names of a request', () => {
  it.each([
    ['www.example.com', [dns('www.example.com')]],
    ['WWW.Example.com.', [dns('www.example.com')]],
    [
      'www.example.com, example.com;\nmail.example.com',
      [dns('www.example.com'), dns('example.com'), dns('mail.example.com')],
    ],
    ['example.com EXAMPLE.com', [dns('example.com')]],
    ['*.example.com', [dns('*.example.com')]],
    ['élan.example.fr', [dns('xn--lan-9la.example.fr')]],
    ['*.élan.fr', [dns('*.xn--lan-9la.fr')]],
    ['localhost', [dns('localhost')]],
    ['192.0.2.7', [{ type: 'iPAddress', value: '192.0.2.7' }]],
    ['2001:DB8:0::7', [{ type: 'iPAddress', value: '2001:db8::7' }]],
    [
      'Zoé@example.com zoe@Élan.fr',
      [{ type: 'rfc822Name', value: 'zoe@xn--lan-9la.fr' }],
      ['Zoé@example.com'],
    ],
    ['a_b.example.com', [], ['a_b.example.com']],
    ['*.com', [], ['*.com']],
    ['w*.example.com', [], ['w*.example.com']],
    ['*.192.0.2.7', [], ['*.192.0.2.7']],
    ['https://example.com/', [], ['https://example.com/']],
    ['', []],
  ])('%j', (text, subjectAltNames, wrong: string[] = []) => {
    const { content, wrong: found } = requestedNames(text);
    expect({ names: content.subjectAltNames, wrong: found }).toEqual({ names: subjectAltNames, wrong });
  });

  it('begin with the common name, unless it is too long to be one', () => {
    const { subject } = requestedNames('b.example.com a.example.com').content;
    expect(subject).toEqual([{ type: '2.5.4.3', value: 'b.example.com' }]);
    expect(requestedNames(`${'a'.repeat(63)}.example.com`).content.subject).toEqual([]);
  });
});
