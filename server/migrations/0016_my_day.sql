-- My day: the open tickets that somebody holds in the help desk, whatever their account.
CREATE INDEX ticket_open_by_assignee ON ticket (assignee_id)
  WHERE assignee_id IS NOT NULL AND status IN ('new', 'open', 'pending', 'hold');
-- My day: the open tickets of an account.
CREATE INDEX ticket_open_by_account ON ticket (account_id)
  WHERE account_id IS NOT NULL AND status IN ('new', 'open', 'pending', 'hold');
