-- Open tickets of accounts whose service begins later had no look noted: all are gone through once more.
INSERT INTO reply_watch_sweep (accounts) SELECT NULL WHERE EXISTS (SELECT FROM ticket);
