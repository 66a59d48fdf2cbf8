-- What is due knows the transfers that can still be called back; this index cost every standard transfer, as each waits for its cut-off.
drop index bank.transfer_upcoming;
