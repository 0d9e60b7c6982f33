import { describe, expect, it } from 'vitest';
import { checkVatNumber } from './vat-number.ts';

const of = (country: string, registrationNumber = '') => ({ country, registrationNumber });

describe('a VAT number', () => {
  it.each([
    ['AT', 'ATU13585627', 'ATU13585627'],
    ['BE', 'BE 0428.759.497', 'BE0428759497'],
    ['BG', '175074752', 'BG175074752'],
    ['CH', 'CHE-107.787.577 IVA', 'CHE107787577IVA'],
    ['CY', 'CY10259033P', 'CY10259033P'],
    ['CZ', 'CZ25123891', 'CZ25123891'],
    ['DE', 'de 136 695 976', 'DE136695976'],
    ['DK', 'DK13585628', 'DK13585628'],
    ['EE', 'EE100931558', 'EE100931558'],
    ['ES', 'B58378431', 'ESB58378431'],
    ['FI', 'FI20774740', 'FI20774740'],
    ['GB', 'GB980780684', 'GB980780684'],
    ['GB', 'XI980780684', 'XI980780684'],
    ['GR', 'GR094259216', 'EL094259216'],
    ['GR', 'EL094259216', 'EL094259216'],
    ['HR', 'HR33392005961', 'HR33392005961'],
    ['HU', 'HU12892312', 'HU12892312'],
    ['IE', 'IE6433435F', 'IE6433435F'],
    ['IT', 'IT00743110157', 'IT00743110157'],
    ['LT', 'LT119511515', 'LT119511515'],
    ['LU', 'LU15027442', 'LU15027442'],
    ['LV', 'LV40003521600', 'LV40003521600'],
    ['MC', 'FR53000004605', 'FR53000004605'],
    ['MT', 'MT11679112', 'MT11679112'],
    ['NL', 'NL004495445B01', 'NL004495445B01'],
    ['NO', 'NO 995 525 828 MVA', 'NO995525828MVA'],
    ['PL', 'PL8567346215', 'PL8567346215'],
    ['PT', 'PT501964843', 'PT501964843'],
    ['RO', 'RO18547290', 'RO18547290'],
    ['SE', 'SE123456789701', 'SE123456789701'],
    ['SI', 'SI50223054', 'SI50223054'],
    ['SK', 'SK2022749619', 'SK2022749619'],
  ])('ok/%s %s', (country, text, value) => {
    expect(checkVatNumber(text, of(country))).toEqual({ value, byRule: true });
  });

  it.each([
    ['FR40303265045', '303265045'],
    ['40 303 265 045', '303 265 045'],
    ['FR40303265045', '30326504500017'],
  ])('ok/FR %s of the organisation %s', (text, registrationNumber) => {
    expect(checkVatNumber(text, of('FR', registrationNumber))).toEqual({
      value: 'FR40303265045',
      byRule: true,
    });
  });

  it.each([
    ['FR', 'FR41303265045', 'vatChecksum'],
    ['FR', 'DE136695976', 'vatCountry'],
    ['FR', 'FR40303265045', 'vatOfAnotherSiren'],
    ['DE', 'DE136695977', 'vatChecksum'],
    ['DE', 'FR40303265045', 'vatCountry'],
    ['BE', 'BE0428759498', 'vatChecksum'],
    ['ES', 'ESB58378432', 'vatChecksum'],
    ['IT', 'IT00743110158', 'vatChecksum'],
    ['NL', 'NL004495446B01', 'vatChecksum'],
    ['PL', 'PL8567346216', 'vatChecksum'],
    ['US', 'no number!', 'vatForm'],
  ])('fail/%s %s', (country, text, fault) => {
    expect(checkVatNumber(text, of(country, '552100554'))).toEqual({ fault });
  });

  it('of a country without a rule passes by its shape alone', () => {
    expect(checkVatNumber('123 456 789', of('MA'))).toEqual({ value: '123456789', byRule: false });
  });
});
