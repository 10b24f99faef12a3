-- My day: the open tickets that somebody holds in the help desk, whatever their account. Those of an account are found along
-- ticket_by_account.
CREATE INDEX ticket_open_by_assignee ON ticket (assignee_id)
  WHERE assignee_id IS NOT NULL AND status IN ('new', 'open', 'pending', 'hold');
