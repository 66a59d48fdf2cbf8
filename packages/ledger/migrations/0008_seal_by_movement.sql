-- The way from a movement to the seal that covers it: a proof of payment names that seal. One entry a batch.
create unique index seal_by_movement on ledger.seal (book_id, first_movement_no);
