import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { AlertChannel } from '#core/alerts/alert-channels.ts';
import type { AlertFacts, AlertKind } from '#core/alerts/alert-kinds.ts';
import type { Json, Octets, Uuid, When, WhenSet } from './column-types.ts';

export interface Alerts {
  alert_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  number: GeneratedAlways<number>;
  kind: AlertKind;
  order_id: Uuid;
  at: When;
  facts: Json<AlertFacts>;
  channels: ColumnType<AlertChannel[], AlertChannel[], never>;
  seen_at: WhenSet;
  version: number;
}

export interface PushSubscriptions {
  subscription_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  endpoint: string;
  p256dh: string;
  auth: string;
  added_at: When;
  told_number: number;
  retry_at: WhenSet;
  failures: Generated<number>;
  version: number;
}

export interface PushKeys {
  account_id: Uuid;
  public_key: string;
  sealed_private_key: Octets;
  made_at: When;
}
