-- Tickets of organisations that came to belong to another account, or to none, after their tickets came: gone through batch by
-- batch, from that instant on. A row stays for the answer; the next change of the same organisation takes its place.
CREATE TABLE organization_carry_over (
  organization_id text NOT NULL,
  from_at timestamptz(3) NOT NULL,
  -- When it is gone through next; null: it is over.
  due_at timestamptz(3),
  -- Until then it is gone through once more: what was taken in on the facts of before is there by then.
  settle_at timestamptz(3) NOT NULL,
  -- The last ticket that was looked at; null: none was.
  after_id uuid,
  open_tickets integer NOT NULL DEFAULT 0,
  closed_tickets integer NOT NULL DEFAULT 0,
  -- Whose tickets they were and are, and since when: their days are counted anew at the end.
  accounts uuid[] NOT NULL DEFAULT '{}',
  oldest_at timestamptz(3),
  done_at timestamptz(3),
  -- Linked before this was kept: the tickets become the account's, and nothing goes outside.
  is_upgrade boolean NOT NULL DEFAULT false,
  CONSTRAINT organization_carry_over_pk PRIMARY KEY (organization_id, from_at)
);
CREATE INDEX organization_carry_over_due ON organization_carry_over (due_at) WHERE due_at IS NOT NULL;
-- Read in pages by whoever carries over.
CREATE INDEX ticket_by_organization ON ticket (organization_id, id) WHERE organization_id IS NOT NULL;

-- Organisations linked before this was kept: their tickets come over now.
INSERT INTO organization_carry_over (organization_id, from_at, due_at, settle_at, is_upgrade)
SELECT DISTINCT organization_id, since, since, since, true
  FROM (SELECT organization_id, coalesce(lower(valid), timestamptz '2000-01-01T00:00:00Z')::timestamptz(3) AS since
          FROM account_organization WHERE superseded_in IS NULL) links
 WHERE EXISTS (SELECT FROM ticket WHERE ticket.organization_id = links.organization_id);

-- Planning requests of accounts that have no ASE as yet: their task is made once there is one.
CREATE TABLE planning_request_waiting (
  ticket_id uuid CONSTRAINT planning_request_waiting_pk PRIMARY KEY
);

-- The emergencies of one account, for its page and each brief.
CREATE INDEX follow_up_by_account ON follow_up (account_id);
CREATE INDEX ticket_emergency_by_account ON ticket (account_id) WHERE is_emergency;
