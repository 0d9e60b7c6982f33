/** Regions of a country, to be offered; their list is large, and fetched with the first country. */
export async function regionsOf(country: string): Promise<readonly string[]> {
  const { allCountries } = await import('country-region-data');
  const found = allCountries.find(([, code]) => code === country);
  return (found?.[2] ?? []).map(([name]) => name);
}
