-- Beside an order as devices keep it, its row in their lists: made once, rather than by each device (docs/decisions/025).

delete from packed_orders;
alter table packed_orders add column list_row text not null;
