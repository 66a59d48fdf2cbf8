-- Attempts to sign in are counted with all others, in platform.attempt. A count lives for minutes, so nothing is carried over.
drop table bank.sign_in_attempts;
