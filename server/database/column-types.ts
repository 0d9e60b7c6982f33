import type { ColumnType, JSONColumnType } from 'kysely';

// Columns as Kysely sees them: times come and go as Date, bytes as Buffer.

export type Uuid = string;
export type When = ColumnType<Date, Date, Date>;
export type WhenSet = ColumnType<Date | null, Date | null | undefined, Date | null>;
export type Octets = ColumnType<Buffer, Uint8Array, Uint8Array>;
export type Json<T extends object> = JSONColumnType<T, string, string>;
