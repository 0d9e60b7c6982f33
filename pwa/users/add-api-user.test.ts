import { describe, expect, it } from 'vitest';
import { type ApiUserValues, argsOf, faultsOf } from './add-api-user.ts';

const now = new Date('2026-11-20T09:00:00.000Z');
const nightly: ApiUserValues = {
  name: 'Nightly',
  scopes: 'orders.place,orders.read',
  networks: ' 192.0.2.0/24\n\n2001:db8::/32, 198.51.100.7',
  expiresOn: '2027-11-20',
};

describe('the form of an API user', () => {
  it('sends what the command takes', () => {
    expect(faultsOf(nightly, now)).toEqual({});
    expect(argsOf(nightly)).toEqual({
      name: 'Nightly',
      scopes: ['orders.read', 'orders.place'],
      networks: ['192.0.2.0/24', '2001:db8::/32', '198.51.100.7'],
      expiresOn: '2027-11-20',
    });
  });

  it.each<[Partial<ApiUserValues>, Record<string, string>]>([
    [
      { name: '', scopes: '' },
      { name: 'missing', scopes: 'missing' },
    ],
    [{ networks: '192.0.2.0/24\n192.0.2.1/24' }, { networks: 'wrong' }],
    [{ expiresOn: '2026-11-19' }, { expiresOn: 'wrong' }],
    [{ expiresOn: '2027-11-21' }, { expiresOn: 'wrong' }],
    [{ expiresOn: '' }, { expiresOn: 'missing' }],
  ])('marks %j', (typed, faults) => {
    expect(faultsOf({ ...nightly, ...typed }, now)).toEqual(faults);
  });
});
