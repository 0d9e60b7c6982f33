// Its own types bring an older @types/node along, which contradicts ours; declared here is what the bench asks for.
declare module 'pouchdb-browser' {
  type Row<Content> = { readonly id: string; readonly key: string; readonly doc?: Content | null };
  type Answer<Content> = { readonly rows: readonly Row<Content>[]; readonly total_rows: number };

  export default class PouchDB<Content> {
    constructor(name: string, options: { readonly revs_limit: number });
    put(document: { readonly _id: string } & Readonly<Record<string, unknown>>): Promise<unknown>;
    bulkDocs(
      documents: readonly ({ readonly _id: string } & Content)[],
    ): Promise<readonly ({ readonly ok: true } | { readonly error: true })[]>;
    allDocs(options: {
      readonly include_docs: true;
      readonly limit?: number;
      readonly keys?: readonly string[];
    }): Promise<Answer<Content>>;
    query(
      view: string,
      options: { readonly limit?: number; readonly startkey?: string; readonly endkey?: string },
    ): Promise<Answer<Content>>;
  }
}
