import { describe, expect, it } from 'vitest';
import { addressOfJournal, csvAddress, readingQuery, readJournalQuery } from './journal-query.ts';

const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

describe('the address of the journal', () => {
  it('is read and written alike', () => {
    const query = {
      accountId: id,
      from: '2026-11-01',
      to: '2026-11-21',
      group: 'orders',
      person: id,
      search: 'é &',
      before: '31',
    };
    const address = addressOfJournal('/administration/journal', readJournalQuery(query));
    expect(Object.fromEntries(new URL(address, 'http://x').searchParams)).toEqual(query);
  });

  it('forgets what nobody can ask for', () => {
    const nonsense = {
      from: '2026-13-45',
      to: 'soon',
      group: 'all',
      person: 'me',
      before: '-1',
      accountId: '1',
    };
    expect(addressOfJournal('/j', readJournalQuery(nonsense))).toBe('/j');
  });

  it('asks for whole days of the reader’s calendar', () => {
    const { from, to } = readingQuery(readJournalQuery({ from: '2026-11-21', to: '2026-11-21' }));
    expect(from).toBe(new Date(2026, 10, 21).toISOString());
    expect(to).toBe(new Date(2026, 10, 22).toISOString());
  });

  it('asks for all pages as CSV', () => {
    const asked = readJournalQuery({ before: '31', search: 'x' });
    expect(csvAddress(asked, { language: 'fr', zone: 'Europe/Paris' })).toBe(
      '/api/journal.csv?search=x&language=fr&zone=Europe%2FParis',
    );
  });
});
