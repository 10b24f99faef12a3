-- A calendar that is read may be paused: it is not asked, and what it told stands.
ALTER TABLE calendar ADD COLUMN is_paused boolean NOT NULL DEFAULT false;
