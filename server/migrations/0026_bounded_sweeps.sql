-- Sweeps over tickets in batches: each batch is committed, and what is still to be looked at stands in rows.

-- Tickets that are to be looked at again since facts changed: batch by batch, on the facts of the moment.
CREATE TABLE reply_watch_sweep (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT reply_watch_sweep_pk PRIMARY KEY,
  -- Whose tickets; null: everybody's.
  accounts uuid[],
  -- The last ticket that was looked at, in the order of the sweep; null: none was.
  after_deadline timestamptz(3),
  after_id uuid
);

-- When it is next looked whether an open ticket of an account goes on. Tickets to which something happened are due at once.
CREATE TABLE ticket_progress_look (
  ticket_id uuid CONSTRAINT ticket_progress_look_pk PRIMARY KEY,
  look_at timestamptz(3) NOT NULL
);
CREATE INDEX ticket_progress_look_due ON ticket_progress_look (look_at, ticket_id);

-- How far a sweep that goes along ids has come; null: it goes by time.
ALTER TABLE ticket_sweep ADD COLUMN after_id uuid;

-- What the engineer on call and the ASE owe for emergencies: looked at every second, among all open tasks.
CREATE INDEX task_open_of_emergency ON task (kind, id) WHERE state = 'open' AND kind IN ('emergency_follow_up', 'emergency_lead');
DROP INDEX task_open_follow_up;
